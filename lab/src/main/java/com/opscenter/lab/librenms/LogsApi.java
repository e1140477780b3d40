package com.opscenter.lab.librenms;

import com.opscenter.lab.http.Answer;
import com.opscenter.lab.http.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// `list_logs` as it is: the oldest first unless asked otherwise, 50 unless asked for more, `start`
/// counts lines and not pages, and a line is in its own page again when it is named as the first.
final class LogsApi {

    private static final String USUAL = "50";

    private static final List<String> PRIORITIES =
            List.of("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug");

    private final Monitored world;

    LogsApi(Monitored world) {
        this.world = world;
    }

    /// @param forbidden the token's user may see some devices only
    Answer list(String log, Request request, boolean forbidden) {
        if (forbidden) {
            return Answer.json(403, Map.of("message", "This action is unauthorized."));
        }
        return switch (log) {
            case "eventlog" -> page(world.events(), request, this::event);
            case "syslog" -> page(world.syslog(), request, this::line);
            case "alertlog", "authlog" -> page(List.of(), request, this::event);
            default -> Envelope.error(404, "This API route doesn't exist.");
        };
    }

    private static Answer page(
            List<DeviceLine> all, Request request, Function<DeviceLine, Map<String, Object>> row) {
        long from = number(request, "from", "0");
        List<DeviceLine> lines =
                new ArrayList<>(all.stream().filter(line -> line.id() >= from).toList());
        if (request.parameter("sortorder").orElse("").equals("DESC")) {
            Collections.reverse(lines);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "ok");
        body.put("message", "");
        body.put(
                "logs",
                lines.stream()
                        .skip(number(request, "start", "0"))
                        .limit(number(request, "limit", USUAL))
                        .map(row)
                        .toList());
        body.put("count", lines.size());
        body.put("total", lines.size());
        return Answer.json(200, body);
    }

    private static long number(Request request, String name, String usual) {
        String written = request.parameter(name).orElse(usual);
        return Long.parseLong(written.matches("[0-9]{1,9}") ? written : usual);
    }

    private Map<String, Object> event(DeviceLine line) {
        Map<String, Object> row = ofDevice(line);
        row.put("event_id", line.id());
        row.put("datetime", Rows.local(line.at(), world.zone()));
        row.put("message", line.text());
        row.put("type", line.program());
        row.put("reference", null);
        row.put("username", "");
        row.put("severity", line.severity());
        return row;
    }

    private Map<String, Object> line(DeviceLine line) {
        Map<String, Object> row = ofDevice(line);
        String priority = PRIORITIES.get(line.severity());
        row.put("seq", Long.toString(line.id()));
        row.put("timestamp", Rows.local(line.at(), world.zone()));
        row.put("facility", line.facility());
        row.put("priority", priority);
        row.put("level", priority);
        row.put("tag", "0");
        row.put("program", line.program().toUpperCase(Locale.ROOT));
        row.put("msg", line.text());
        return row;
    }

    private Map<String, Object> ofDevice(DeviceLine line) {
        Map<String, Object> row = new LinkedHashMap<>();
        String id = Integer.toString(line.deviceId());
        world.device(id).ifPresent(device -> row.put("hostname", device.hostname()));
        row.put("device_id", line.deviceId());
        return row;
    }
}
