package com.opscenter.lab.librenms;

import com.opscenter.lab.librenms.MonitoredDevice.Outage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the API shows of things. Some numbers are numbers and some are text, as with the real one.
final class Rows {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /// So long ago every device was taken in.
    private static final Duration TAKEN_IN = Duration.ofDays(30);

    private Rows() {}

    /// @param polled when the poller came by last
    static Map<String, Object> device(
            MonitoredDevice device, Instant now, Instant polled, ZoneId zone) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("device_id", device.id());
        row.put("inserted", local(now.minus(TAKEN_IN), zone));
        row.put("hostname", device.hostname());
        row.put("sysName", device.sysName());
        row.put("display", device.display());
        row.put("ip", device.ip());
        row.put("community", device.community());
        row.put("authlevel", "authPriv");
        row.put("authname", "ops");
        row.put("authpass", device.community() + "-auth");
        row.put("authalgo", "SHA");
        row.put("cryptopass", device.community() + "-crypto");
        row.put("cryptoalgo", "AES");
        row.put("snmpver", "v2c");
        row.put("port", 161);
        row.put("os", device.os());
        row.put("status", device.isUp() ? 1 : 0);
        row.put("status_reason", device.isUp() ? "" : "icmp");
        row.put("ignore", 0);
        row.put("disabled", 0);
        row.put("uptime", device.isUp() ? 1_234_567 : null);
        row.put("last_polled", local(polled, zone));
        row.put("type", device.type());
        row.put("hardware", "");
        row.put("version", device.isUp() ? "4.80" : null);
        row.put("serial", null);
        row.put("notes", null);
        return row;
    }

    static Map<String, Object> alert(
            MonitoredAlert alert, MonitoredDevice device, AlertRule rule, ZoneId zone) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("hostname", device.hostname());
        row.put("id", alert.id());
        row.put("device_id", Integer.toString(device.id()));
        row.put("rule_id", rule.id());
        row.put("state", Integer.toString(alert.state()));
        row.put("alerted", 1);
        row.put("open", alert.state() == MonitoredAlert.OVER ? "0" : "1");
        row.put("note", alert.note());
        row.put("timestamp", local(alert.timestamp(), zone));
        row.put(
                "info",
                alert.untilClear() == null ? "" : "{\"until_clear\":" + alert.untilClear() + "}");
        row.put("severity", rule.severity());
        row.put("name", rule.name());
        row.put("proc", rule.procedure());
        row.put("notes", null);
        return row;
    }

    static Map<String, Object> rule(AlertRule rule) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", rule.id());
        row.put("severity", rule.severity());
        row.put("name", rule.name());
        row.put("proc", rule.procedure());
        row.put("disabled", 0);
        row.put("builder", "{}");
        return row;
    }

    static List<Map<String, Object>> availability(MonitoredDevice device, Instant now) {
        return Stream.of(1, 7, 30, 365)
                .map(Duration::ofDays)
                .map(period ->
                        Map.<String, Object>of(
                                "duration",
                                period.toSeconds(),
                                "availability_perc",
                                device.availability(now, period)))
                .toList();
    }

    static Map<String, Object> outage(Outage outage) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("going_down", outage.down().getEpochSecond());
        row.put("up_again", outage.up() == null ? null : outage.up().getEpochSecond());
        return row;
    }

    static String local(Instant at, ZoneId zone) {
        return LOCAL.withZone(zone).format(at);
    }
}
