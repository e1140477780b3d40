package com.opscenter.lab.firewalla;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A device behind a box.
public record MspDevice(String gid, String mac, String ip, String name, String network) {

    /// As `devices` lists it.
    Map<String, Object> row(Instant now) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", "mac:" + mac);
        row.put("gid", gid);
        row.put("name", name);
        row.put("ip", ip);
        row.put("ipReserved", true);
        row.put("macVendor", "Lab");
        row.put("online", true);
        row.put("lastSeen", now.getEpochSecond());
        row.put("network", networkRow());
        row.put("totalDownload", 12_345_678);
        row.put("totalUpload", 234_567);
        return row;
    }

    /// As an alarm tells it: without a name, which `devices` knows.
    Map<String, Object> inAlarm(int port) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", mac);
        row.put("ip", ip);
        row.put("macVendor", "Lab");
        row.put("port", new int[] {port});
        row.put("network", networkRow());
        return row;
    }

    /// As a flow tells it.
    Map<String, Object> inFlow() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", "mac:" + mac);
        row.put("ip", ip);
        row.put("name", name);
        return row;
    }

    private Map<String, Object> networkRow() {
        return Map.of("id", network, "name", network);
    }
}
