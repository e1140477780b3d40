package com.opscenter.lab.opnsense;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A record of Suricata's log, as `queryAlertLog.py` flattens it.
///
/// @param position where it stands in the log
record EveRecord(
        Instant at,
        long flow,
        String type,
        String src,
        int srcPort,
        String dst,
        int dstPort,
        IdsRule rule,
        int position) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxx").withZone(ZoneOffset.UTC);

    Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("timestamp", TIME.format(at));
        row.put("flow_id", flow);
        row.put("in_iface", "igb0^");
        row.put("event_type", type);
        row.put("src_ip", src);
        row.put("src_port", srcPort);
        row.put("dest_ip", dst);
        row.put("dest_port", dstPort);
        row.put("proto", "TCP");
        row.put("alert", rule.message());
        row.put("alert_sid", rule.sid());
        row.put("alert_action", rule.drops() ? "blocked" : "allowed");
        row.put(
                "http",
                Map.of(
                        "hostname", "shop.lab.invalid",
                        "url", "/login?password=lab-canary-query",
                        "authorization", "Basic lab-canary-header"));
        row.put("filepos", position);
        row.put("fileid", "");
        return row;
    }

    boolean says(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return rule.message().toLowerCase(Locale.ROOT).contains(lower)
                || src.contains(lower)
                || dst.contains(lower);
    }
}
