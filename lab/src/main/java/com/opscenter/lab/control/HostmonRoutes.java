package com.opscenter.lab.control;

import com.opscenter.lab.hostmon.Fault;
import com.opscenter.lab.hostmon.LabHostmon;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the control API offers for a host monitor: how its tests stand, how they turn out, and
/// breaking and mending its log.
final class HostmonRoutes {

    static final String NAME = "hostmon";

    private final JsonMapper json;
    private final Map<String, LabHostmon> all;

    HostmonRoutes(JsonMapper json, Map<String, LabHostmon> all) {
        this.json = json;
        this.all = all;
    }

    static void describe(Map<String, String> index) {
        index.put("GET /hostmon", "every host monitor with how its tests stand");
        index.put("POST /hostmon/{id}/tests/{test}/{how}", "up | down | warn | unknown | pause");
        index.put("POST /hostmon/{id}/break", "{\"mode\": " + modes() + "}");
        index.put("POST /hostmon/{id}/mend", "everything behaves again");
    }

    /// @param parts of the path after `/hostmon`
    Reply answer(String method, String path, List<String> parts, byte[] body) {
        if (parts.isEmpty()) {
            return method.equals("GET")
                    ? Reply.ok(
                            Map.of(
                                    NAME,
                                    all.entrySet().stream()
                                            .map(one -> truth(one.getKey(), one.getValue()))
                                            .toList()))
                    : Reply.notAllowed(method, path);
        }
        String id = parts.getFirst();
        LabHostmon lab = all.get(id);
        if (lab == null) {
            return Reply.notFound("host monitor " + id);
        }
        String action = method + " " + String.join("/", parts.subList(1, parts.size()));
        return answer(id, lab, action, body).orElseGet(() -> Reply.notAllowed(method, path));
    }

    private Optional<Reply> answer(String id, LabHostmon lab, String action, byte[] body) {
        if (action.matches("POST tests/[0-9]{1,9}/[a-z]+")) {
            String[] words = action.split("/", -1);
            return Optional.of(turn(id, lab, Integer.parseInt(words[1]), words[2]));
        }
        return switch (action) {
            case "GET " -> Optional.of(Reply.ok(truth(id, lab)));
            case "POST break" -> Optional.of(breakIt(id, lab, body));
            case "POST mend" -> {
                lab.mend();
                yield Optional.of(Reply.ok(truth(id, lab)));
            }
            default -> Optional.empty();
        };
    }

    private static Reply turn(String id, LabHostmon lab, int test, String how) {
        if (lab.test(test).isEmpty()) {
            return Reply.notFound("test " + test + " of " + id);
        }
        switch (how) {
            case "up" -> lab.up(test);
            case "down" -> lab.down(test);
            case "warn" -> lab.turn(test, "Warning", "1200 ms");
            case "unknown" -> lab.turn(test, "Unknown", "");
            case "pause" -> lab.turn(test, "Paused", "");
            default -> {
                return Reply.notFound(how + " of a test");
            }
        }
        return Reply.ok(truth(id, lab));
    }

    private Reply breakIt(String id, LabHostmon lab, byte[] body) {
        Optional<Fault> fault = Fault.labelled(mode(body));
        if (fault.isEmpty()) {
            return Reply.invalid("mode", "must be one of " + modes());
        }
        lab.breakWith(fault.get());
        return Reply.ok(truth(id, lab));
    }

    private String mode(byte[] body) {
        try {
            return json.readTree(body).path("mode").asString("");
        } catch (JacksonException malformed) {
            return "";
        }
    }

    private static Map<String, Object> truth(String id, LabHostmon lab) {
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("id", id);
        truth.put("endpoint", lab.endpoint());
        truth.put("tests", lab.tests());
        truth.put("shown", lab.shown());
        truth.put("broken", lab.broken().stream().map(Fault::label).toList());
        return truth;
    }

    private static String modes() {
        return Arrays.stream(Fault.values()).map(Fault::label).collect(Collectors.joining(" | "));
    }
}
