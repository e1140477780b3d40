package com.opscenter.lab.firewalla;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A Firewalla of the account.
///
/// @param group null for one that is in none: then the API leaves the member out
/// @param lastSeen when the cloud last had a connection to it
public record MspBox(
        String gid,
        String name,
        String model,
        boolean online,
        Instant lastSeen,
        @Nullable String group) {

    MspBox online(boolean now, Instant at) {
        return new MspBox(gid, name, model, now, at, group);
    }

    Map<String, Object> row(Instant now, int devices, int rules, int alarms) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("gid", gid);
        row.put("name", name);
        row.put("model", model);
        row.put("mode", "router");
        row.put("online", online);
        row.put("version", "1.980");
        row.put("publicIP", "198.51.100.2");
        row.put("location", "DE");
        row.put("lastSeen", (online ? now : lastSeen).getEpochSecond());
        row.put("deviceCount", devices);
        row.put("ruleCount", rules);
        row.put("alarmCount", alarms);
        if (group != null) {
            row.put("group", Map.of("id", 1, "name", group));
        }
        return row;
    }
}
