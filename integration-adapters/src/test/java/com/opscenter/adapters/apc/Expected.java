package com.opscenter.adapters.apc;

import com.jayway.jsonpath.JsonPath;
import com.opscenter.adapters.support.Captures;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an independent poller made of a recorded agent: its sensors.
final class Expected {

    private static final String R = ".1.3.6.1.4.1.318.1.1.";

    private Expected() {}

    /// @param object below 1.3.6.1.4.1.318.1.1
    record Sensor(String object, String description, double value) {

        boolean at(String column) {
            return object.startsWith(column + ".");
        }

        int row() {
            return Integer.parseInt(object.substring(object.lastIndexOf('.') + 1));
        }
    }

    static List<Sensor> sensors(String capture) throws IOException {
        List<Map<String, Object>> rows =
                JsonPath.parse(Captures.snmp("expected/" + capture + ".json").toFile())
                        .read("$.sensors.discovery.sensors");
        return rows.stream()
                .map(row ->
                        new Sensor(
                                String.valueOf(row.get("sensor_oid")).substring(R.length()),
                                String.valueOf(row.get("sensor_descr")),
                                number(row.get("sensor_current"))))
                .toList();
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }
}
