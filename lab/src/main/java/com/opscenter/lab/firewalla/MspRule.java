package com.opscenter.lab.firewalla;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A rule of a box.
///
/// @param type of its target, such as `ip`
public record MspRule(
        String id,
        String gid,
        String action,
        String type,
        String value,
        String notes,
        boolean active,
        Instant at) {

    MspRule active(boolean now) {
        return new MspRule(id, gid, action, type, value, notes, now, at);
    }

    Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("action", action);
        row.put("direction", "bidirection");
        row.put("gid", gid);
        row.put("target", Map.of("type", type, "value", value));
        row.put("status", active ? "active" : "paused");
        row.put("notes", notes);
        row.put("createdAt", at.getEpochSecond());
        row.put("updatedAt", at.getEpochSecond());
        return row;
    }
}
