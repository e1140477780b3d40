package com.opscenter.lab.control;

import com.opscenter.lab.LabSwitch;
import com.opscenter.lab.netswitch.Misbehavior;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The switches in the control API.
record SwitchRoutes(JsonMapper json, Map<String, LabSwitch> switches) {

    static final Map<String, String> INDEX = index();

    /// @param parts of the path after `switches`
    Reply answer(String method, String path, List<String> parts, byte[] body) {
        if (parts.isEmpty()) {
            return method.equals("GET") ? Reply.ok(all()) : Reply.notAllowed(method, path);
        }
        LabSwitch one = switches.get(parts.getFirst());
        if (one == null) {
            return Reply.notFound("switch " + parts.getFirst());
        }
        String action = method + " " + String.join("/", parts.subList(1, parts.size()));
        return onSwitch(parts.getFirst(), one, action, body)
                .orElseGet(() -> Reply.notAllowed(method, path));
    }

    private Map<String, List<SwitchTruth>> all() {
        return Map.of(
                "switches",
                switches.entrySet().stream()
                        .map(one -> SwitchTruth.of(one.getKey(), one.getValue()))
                        .toList());
    }

    private Optional<Reply> onSwitch(String id, LabSwitch one, String action, byte[] body) {
        if (action.matches("POST ports/[0-9]{1,4}")) {
            int place = Integer.parseInt(action.substring(action.indexOf('/') + 1));
            return Optional.of(
                    SwitchInput.atPort(json, one.truth(), id, place, body)
                            .orElseGet(() -> truth(id, one)));
        }
        return switch (action) {
            case "GET " -> Optional.of(truth(id, one));
            case "GET access" -> Optional.of(Reply.ok(AgentAccess.of(one.port(), "", one.users())));
            case "POST break" -> Optional.of(breakIt(id, one, body));
            case "POST mend" -> {
                one.mend();
                yield Optional.of(truth(id, one));
            }
            case "GET effects" -> Optional.of(Reply.ok(Map.of("effects", one.effects())));
            case "DELETE effects" -> {
                one.truth().forgetEffects();
                yield Optional.of(Reply.ok(Map.of("effects", List.of())));
            }
            default -> Optional.empty();
        };
    }

    private static Reply truth(String id, LabSwitch one) {
        return Reply.ok(SwitchTruth.of(id, one));
    }

    private Reply breakIt(String id, LabSwitch one, byte[] body) {
        return switch (SwitchInput.misbehavior(json, body, one.truth())) {
            case Input.Good<Misbehavior>(var misbehavior) -> {
                one.breakWith(misbehavior);
                yield truth(id, one);
            }
            case Input.Bad<Misbehavior>(var field, var rule) -> Reply.invalid(field, rule);
        };
    }

    private static Map<String, String> index() {
        Map<String, String> index = new LinkedHashMap<>();
        index.put("GET /switches", "every switch with the true state of its ports");
        index.put("GET /switches/{id}", "one switch");
        index.put("GET /switches/{id}/access", "its users and secrets, and an snmpget that works");
        index.put(
                "POST /switches/{id}/break",
                "{\"mode\": " + SwitchInput.modes() + ", \"port\"?: number, \"millis\"?: number}");
        index.put("POST /switches/{id}/mend", "everything behaves again");
        index.put(
                "POST /switches/{id}/ports/{place}",
                "{\"hand\": ENABLE | DISABLE | UNPLUG | PLUG}: somebody did it at the device");
        index.put("GET /switches/{id}/effects", "every SET received, oldest first");
        index.put("DELETE /switches/{id}/effects", "forget them");
        return index;
    }
}
