package com.opscenter.lab.firewalla;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An alarm of a box.
///
/// @param type 1 to 16
/// @param device null for types that are about none, such as 4, the data plan
/// @param remote its address, null for types without a remote side
/// @param inbound the stranger began
public record MspAlarm(
        long aid,
        String gid,
        int type,
        String message,
        Instant at,
        boolean active,
        @Nullable MspDevice device,
        @Nullable String remote,
        int port,
        boolean inbound) {

    private static final double NANOS = 1e9;

    MspAlarm archived() {
        return new MspAlarm(aid, gid, type, message, at, false, device, remote, port, inbound);
    }

    /// Numbers of every third alarm are text, as older boxes write them; `_type` of an upload says
    /// another type than `type`.
    Map<String, Object> row() {
        boolean asText = aid % 3 == 0;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("aid", number(aid, asText));
        row.put("gid", gid);
        row.put("type", number(type, asText));
        row.put("_type", type == 2 ? "ALARM_LARGE_UPLOAD" : "ALARM_" + type);
        row.put("status", number(active ? 1 : 2, asText));
        row.put("ts", at.getEpochSecond() + at.getNano() / NANOS);
        row.put("count", 1);
        row.put("message", message);
        if (device != null) {
            row.put("device", device.inAlarm(inbound ? port : 40_000));
        }
        if (remote != null) {
            row.put(
                    "remote",
                    Map.of(
                            "ip", remote,
                            "region", "XX",
                            "port", new int[] {inbound ? 40_000 : port},
                            "url", "https://user:lab-canary-user@cdn.invalid/?k=lab-canary-query",
                            "session_token", "lab-canary-token"));
            row.put("direction", inbound ? "inbound" : "outbound");
            row.put("protocol", "tcp");
        }
        return row;
    }

    private static Object number(long value, boolean asText) {
        return asText ? Long.toString(value) : (Object) value;
    }
}
