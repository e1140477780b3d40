package com.opscenter.adapters.switches;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.opscenter.adapters.support.Captures;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an independent poller made of a recorded agent.
record ExpectedSwitch(DocumentContext json) {

    static ExpectedSwitch of(String capture) throws IOException {
        return new ExpectedSwitch(
                JsonPath.parse(Captures.snmp("expected/" + capture + ".json").toFile()));
    }

    /// A row of what it knows of a port.
    record Port(Map<String, Object> row) {

        int index() {
            return (int) number("ifIndex");
        }

        String text(String name) {
            return String.valueOf(row.get(name));
        }

        boolean has(String name) {
            return row.get(name) != null;
        }

        long number(String name) {
            return ((Number) Objects.requireNonNull(row.get(name))).longValue();
        }
    }

    /// @param oid without the dot it is written with
    record Sensor(String kind, String oid, double value) {}

    List<Port> ports() {
        List<Map<String, Object>> rows = json.read("$.ports.poller.ports");
        return rows.stream().map(Port::new).toList();
    }

    List<Sensor> sensors() {
        List<Map<String, Object>> rows = json.read("$.sensors.discovery.sensors");
        return rows.stream()
                .map(row ->
                        new Sensor(
                                String.valueOf(row.get("sensor_class")),
                                String.valueOf(row.get("sensor_oid")).substring(1),
                                number(row.get("sensor_current"))))
                .toList();
    }

    List<Double> processors() {
        List<Map<String, Object>> rows = json.read("$.processors.discovery.processors");
        return rows.stream().map(row -> number(row.get("processor_usage"))).toList();
    }

    /// @param name `hardware`, `version` or `serial`
    @Nullable String device(String name) {
        return json.read("$.os.discovery.devices[0]." + name);
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }
}
