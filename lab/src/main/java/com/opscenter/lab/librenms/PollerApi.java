package com.opscenter.lab.librenms;

import com.opscenter.lab.http.Answer;
import com.opscenter.lab.http.Request;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// `get_all_ports`, `get_port_graphs` and `list_sensors`: only the columns that are asked for, an
/// error for one there is not, 404 where there is nothing, and some numbers as text.
final class PollerApi {

    private final Monitored world;

    PollerApi(Monitored world) {
        this.world = world;
    }

    Answer ports(Request request, String usualColumns, Predicate<PolledPort> wanted) {
        List<String> columns =
                Arrays.asList(request.parameter("columns").orElse(usualColumns).split(",", -1));
        Optional<String> unknown =
                columns.stream().filter(column -> !PollerRows.PORT.contains(column)).findFirst();
        if (unknown.isPresent()) {
            return Envelope.error(400, "Invalid columns: " + unknown.get());
        }
        List<Map<String, Object>> rows =
                world.poller().ports().stream()
                        .filter(wanted)
                        .map(port -> PollerRows.port(port, world.poller().last()))
                        .map(row -> only(columns, row))
                        .toList();
        return rows.isEmpty()
                ? Envelope.error(404, "No ports found")
                : Envelope.collection("ports", rows);
    }

    private static Map<String, Object> only(List<String> columns, Map<String, Object> row) {
        Map<String, Object> some = new LinkedHashMap<>();
        columns.forEach(column -> some.put(column, row.get(column)));
        return some;
    }

    Answer sensors() {
        List<Map<String, Object>> rows =
                world.poller().sensors().stream()
                        .map(sensor -> PollerRows.sensor(sensor, world.poller().last()))
                        .toList();
        return rows.isEmpty()
                ? Envelope.error(404, "Sensors do not exist")
                : Envelope.collection("sensors", rows);
    }
}
