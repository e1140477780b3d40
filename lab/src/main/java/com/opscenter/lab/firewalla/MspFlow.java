package com.opscenter.lab.firewalla;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A flow a box saw: what went between a device and somebody else within a moment.
///
/// @param blocked whether the box let nothing through
/// @param inbound the stranger began
/// @param remote the stranger's address
/// @param domain its name, null where none was asked for
/// @param port of whoever was called
public record MspFlow(
        String gid,
        Instant at,
        boolean blocked,
        boolean inbound,
        MspDevice device,
        String remote,
        @Nullable String domain,
        int port) {

    private static final int CALLER = 40_000;
    private static final double NANOS = 1e9;

    Map<String, Object> row(String box) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ts", at.getEpochSecond() + at.getNano() / NANOS);
        row.put("status", blocked ? "blocked" : "ok");
        row.put("direction", inbound ? "inbound" : "outbound");
        row.put("box", Map.of("id", gid, "name", box));
        row.put("device", device.inFlow());
        row.put("remote", Map.of("ip", remote));
        row.put("network", Map.of("id", "1", "name", device.network()));
        row.put("category", blocked ? "intel" : "edu");
        if (domain != null) {
            row.put("domain", domain);
        }
        row.put("region", "XX");
        row.put("sport", CALLER);
        row.put("dport", port);
        row.put("download", blocked ? 0 : 12_345);
        row.put("upload", blocked ? 0 : 678);
        row.put("total", blocked ? 0 : 13_023);
        row.put("protocol", "tcp");
        return row;
    }
}
