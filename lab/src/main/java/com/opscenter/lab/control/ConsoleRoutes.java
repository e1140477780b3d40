package com.opscenter.lab.control;

import com.opscenter.lab.cli.CliFault;
import com.opscenter.lab.cli.LabCli;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the control API offers for switches that are told by their command line: what is true of
/// them, how to log in oneself, and breaking and mending them.
record ConsoleRoutes(JsonMapper json, Map<String, LabCli> all) {

    static final String NAME = "consoles";

    static void describe(Map<String, String> index) {
        index.put("GET /consoles", "every switch with a command line, with its ports");
        index.put("GET /consoles/{id}", "one of them");
        index.put("GET /consoles/{id}/access", "its users and secrets, and an ssh that works");
        index.put("POST /consoles/{id}/break", "{\"mode\": " + modes() + "}");
        index.put("POST /consoles/{id}/mend", "everything behaves again");
        index.put(
                "POST /consoles/{id}/ports/{place}",
                "{\"hand\": ENABLE | DISABLE | UNPLUG | PLUG}: somebody did it at the device");
    }

    /// @param parts of the path after `/consoles`
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
        LabCli one = all.get(parts.getFirst());
        if (one == null) {
            return Reply.notFound("console " + parts.getFirst());
        }
        String action = method + " " + String.join("/", parts.subList(1, parts.size()));
        return answer(parts.getFirst(), one, action, body)
                .orElseGet(() -> Reply.notAllowed(method, path));
    }

    private Optional<Reply> answer(String id, LabCli one, String action, byte[] body) {
        if (action.matches("POST ports/[0-9]{1,4}")) {
            int place = Integer.parseInt(action.substring(action.indexOf('/') + 1));
            return Optional.of(
                    SwitchInput.atPort(json, one.truth(), id, place, body)
                            .orElseGet(() -> Reply.ok(truth(id, one))));
        }
        return switch (action) {
            case "GET " -> Optional.of(Reply.ok(truth(id, one)));
            case "GET access" -> Optional.of(Reply.ok(access(one)));
            case "POST break" -> Optional.of(breakIt(id, one, body));
            case "POST mend" -> {
                one.mend();
                yield Optional.of(Reply.ok(truth(id, one)));
            }
            default -> Optional.empty();
        };
    }

    private Reply breakIt(String id, LabCli one, byte[] body) {
        String mode =
                Input.object(json, body)
                        .map(fields -> fields.path("mode"))
                        .map(JsonNode::asString)
                        .orElse("");
        Optional<CliFault> fault =
                Arrays.stream(CliFault.values())
                        .filter(known -> known.label().equals(mode))
                        .findFirst();
        if (fault.isEmpty()) {
            return Reply.invalid("mode", "must be one of " + modes());
        }
        one.breakWith(fault.get());
        return Reply.ok(truth(id, one));
    }

    private static Map<String, Object> truth(String id, LabCli one) {
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("id", id);
        truth.put("endpoint", "ssh://127.0.0.1:" + one.port());
        truth.put("ports", SwitchTruth.ports(one.truth()));
        truth.put("given", one.given());
        truth.put("broken", one.broken().stream().map(CliFault::label).toList());
        return truth;
    }

    private static Map<String, Object> access(LabCli one) {
        return Map.of(
                "endpoint",
                "ssh://127.0.0.1:" + one.port(),
                "users",
                List.of(one.users().ops(), one.users().viewer()),
                "enablePassword",
                one.users().enablePassword(),
                "fingerprint",
                one.fingerprint(),
                "ssh",
                "ssh -p %d %s@127.0.0.1".formatted(one.port(), one.users().ops().name()));
    }

    private static String modes() {
        return Arrays.stream(CliFault.values())
                .map(CliFault::label)
                .collect(Collectors.joining(" | "));
    }
}
