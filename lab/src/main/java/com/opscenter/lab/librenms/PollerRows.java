package com.opscenter.lab.librenms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the API shows of what the poller read.
final class PollerRows {

    /// The columns of the table `ports` that can be asked for.
    static final List<String> PORT =
            List.of(
                    "port_id",
                    "device_id",
                    "ifIndex",
                    "ifName",
                    "ifAlias",
                    "ifDescr",
                    "ifType",
                    "ifConnectorPresent",
                    "ifAdminStatus",
                    "ifOperStatus",
                    "ifSpeed",
                    "ifDuplex",
                    "ignore",
                    "disabled",
                    "deleted",
                    "poll_time",
                    "ifInOctets_rate",
                    "ifOutOctets_rate",
                    "ifInErrors",
                    "ifOutErrors");

    private PollerRows() {}

    static Map<String, Object> port(PolledPort port, Instant polled) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("port_id", port.id());
        row.put("device_id", Integer.toString(port.device()));
        row.put("ifIndex", Integer.toString(port.ifIndex()));
        row.put("ifName", rewritten(port));
        row.put("ifAlias", port.alias().isEmpty() ? port.ifDescr() : port.alias());
        row.put("ifDescr", port.ifDescr());
        row.put("ifType", port.ifType());
        row.put("ifConnectorPresent", null);
        row.put("ifAdminStatus", port.enabled() ? "up" : "down");
        row.put("ifOperStatus", port.up() ? "up" : "down");
        row.put("ifSpeed", port.speed());
        row.put("ifDuplex", port.up() ? "fullDuplex" : "unknown");
        row.put("ignore", 0);
        row.put("disabled", "0");
        row.put("deleted", 0);
        row.put("poll_time", polled.getEpochSecond());
        row.put("ifInOctets_rate", port.rx());
        row.put("ifOutOctets_rate", Long.toString(port.tx()));
        row.put("ifInErrors", port.errors());
        row.put("ifOutErrors", null);
        return row;
    }

    /// `swp00` of a Zyxel is `1/01` there.
    private static String rewritten(PolledPort port) {
        return port.ifDescr().matches("swp[0-9]{2}")
                ? String.format(
                        Locale.ROOT, "1/%02d", Integer.parseInt(port.ifDescr().substring(3)) + 1)
                : port.ifDescr();
    }

    static Map<String, Object> sensor(PolledSensor sensor, Instant polled) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("sensor_id", sensor.id());
        row.put("sensor_deleted", 0);
        row.put("sensor_class", sensor.kind());
        row.put("device_id", Integer.toString(sensor.device()));
        row.put("poller_type", "snmp");
        row.put("sensor_descr", sensor.description());
        row.put("sensor_divisor", 1);
        row.put("sensor_multiplier", 1);
        row.put("sensor_current", sensor.value());
        row.put("sensor_limit", text(sensor.high()));
        row.put("sensor_limit_warn", sensor.highWarn());
        row.put("sensor_limit_low", text(sensor.low()));
        row.put("sensor_limit_low_warn", sensor.lowWarn());
        row.put("sensor_alert", 1);
        row.put("sensor_custom", "No");
        row.put("lastupdate", Rows.local(polled, ZoneOffset.UTC));
        row.put("sensor_prev", null);
        return row;
    }

    private static @Nullable String text(@Nullable Double limit) {
        return limit == null ? null : Double.toString(limit);
    }
}
