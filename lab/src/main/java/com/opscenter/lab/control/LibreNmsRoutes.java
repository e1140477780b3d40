package com.opscenter.lab.control;

import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.librenms.Monitored;
import com.opscenter.lab.librenms.MonitoredAlert;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the control API offers for a LibreNMS: what is true of it, breaking and mending it, and
/// what happens to the devices it watches.
final class LibreNmsRoutes {

    static final String NAME = "librenms";

    private final JsonMapper json;
    private final Map<String, LabLibreNms> all;

    LibreNmsRoutes(JsonMapper json, Map<String, LabLibreNms> all) {
        this.json = json;
        this.all = all;
    }

    static void describe(Map<String, String> index) {
        index.put("GET /librenms", "every LibreNMS with the true state of its alerts");
        index.put("GET /librenms/{id}/access", "its token, and a curl that works");
        index.put("POST /librenms/{id}/break", "{\"mode\": " + modes() + "}");
        index.put("POST /librenms/{id}/mend", "everything behaves again");
        index.put(
                "POST /librenms/{id}/alerts",
                "{\"device\": number, \"rule\": number}: the problem begins");
        index.put(
                "POST /librenms/{id}/devices/{device}/{how}",
                "down | up: it stops answering, or answers again");
        index.put(
                "POST /librenms/{id}/devices/{device}/maintenance/{what}",
                "begin | end: somebody does it there");
        index.put(
                "POST /librenms/{id}/alerts/{alert}/{what}",
                "recover | worsen | ack | unmute | forget: somebody does it there");
    }

    /// @param parts of the path after `/librenms`
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
        LabLibreNms libreNms = all.get(id);
        if (libreNms == null) {
            return Reply.notFound("LibreNMS " + id);
        }
        String action = method + " " + String.join("/", parts.subList(1, parts.size()));
        return answer(id, libreNms, action, body).orElseGet(() -> Reply.notAllowed(method, path));
    }

    private Optional<Reply> answer(String id, LabLibreNms libreNms, String action, byte[] body) {
        if (action.matches("POST alerts/[0-9]{1,9}/[a-z]+")) {
            String[] words = action.split("/", -1);
            return Optional.of(happen(id, libreNms, Integer.parseInt(words[1]), words[2]));
        }
        if (action.matches("POST devices/[0-9]{1,9}/(down|up)")) {
            String[] words = action.split("/", -1);
            return Optional.of(answers(id, libreNms, Integer.parseInt(words[1]), words[2]));
        }
        if (action.matches("POST devices/[0-9]{1,9}/maintenance/(begin|end)")) {
            String[] words = action.split("/", -1);
            return Optional.of(maintain(id, libreNms, Integer.parseInt(words[1]), words[3]));
        }
        return switch (action) {
            case "GET " -> Optional.of(Reply.ok(truth(id, libreNms)));
            case "GET access" -> Optional.of(Reply.ok(access(libreNms)));
            case "POST break" -> Optional.of(breakIt(id, libreNms, body));
            case "POST mend" -> {
                libreNms.mend();
                yield Optional.of(Reply.ok(truth(id, libreNms)));
            }
            case "POST alerts" -> Optional.of(raise(id, libreNms, body));
            default -> Optional.empty();
        };
    }

    private Reply breakIt(String id, LabLibreNms libreNms, byte[] body) {
        Optional<Fault> fault = Fault.labelled(read(body).path("mode").asString(""));
        if (fault.isEmpty()) {
            return Reply.invalid("mode", "must be one of " + modes());
        }
        libreNms.breakWith(fault.get());
        return Reply.ok(truth(id, libreNms));
    }

    private Reply raise(String id, LabLibreNms libreNms, byte[] body) {
        JsonNode wanted = read(body);
        Monitored world = libreNms.truth();
        int device = wanted.path("device").asInt(0);
        int rule = wanted.path("rule").asInt(0);
        if (world.devices().stream().noneMatch(one -> one.id() == device)) {
            return Reply.invalid("device", "must be the id of a device");
        }
        if (world.rules().stream().noneMatch(one -> one.id() == rule)) {
            return Reply.invalid("rule", "must be the id of a rule");
        }
        world.raise(device, rule);
        return Reply.ok(truth(id, libreNms));
    }

    private static Reply answers(String id, LabLibreNms libreNms, int device, String how) {
        Monitored world = libreNms.truth();
        if (world.devices().stream().noneMatch(one -> one.id() == device)) {
            return Reply.notFound("device " + device + " at " + id);
        }
        if (how.equals("up")) {
            world.up(device);
        } else {
            world.down(device);
        }
        return Reply.ok(truth(id, libreNms));
    }

    private static Reply maintain(String id, LabLibreNms libreNms, int device, String what) {
        Monitored world = libreNms.truth();
        if (world.devices().stream().noneMatch(one -> one.id() == device)) {
            return Reply.notFound("device " + device + " at " + id);
        }
        if (what.equals("begin")) {
            world.beginMaintenance(device, "seen at the console");
        } else {
            world.endMaintenance(device);
        }
        return Reply.ok(truth(id, libreNms));
    }

    private static Reply happen(String id, LabLibreNms libreNms, int alert, String what) {
        Monitored world = libreNms.truth();
        if (world.alert(alert).isEmpty()) {
            return Reply.notFound("alert " + alert + " at " + id);
        }
        switch (what) {
            case "recover" -> world.recover(alert);
            case "worsen" -> world.worsen(alert);
            case "ack" -> world.acknowledge(alert, "admin", "seen at the console", true);
            case "unmute" -> world.unmute(alert, "admin", "unmuted at the console");
            case "forget" -> world.forget(alert);
            default -> {
                return Reply.notFound(what + " of an alert");
            }
        }
        return Reply.ok(truth(id, libreNms));
    }

    private static Map<String, Object> truth(String id, LabLibreNms libreNms) {
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("id", id);
        truth.put("endpoint", libreNms.endpoint());
        truth.put("devices", libreNms.truth().devices());
        truth.put("rules", libreNms.truth().rules());
        truth.put("alerts", libreNms.truth().alerts().stream().map(LibreNmsRoutes::alert).toList());
        truth.put("broken", libreNms.broken().stream().map(Fault::label).toList());
        return truth;
    }

    private static Map<String, Object> alert(MonitoredAlert alert) {
        return Map.of(
                "id", alert.id(),
                "device", alert.deviceId(),
                "rule", alert.ruleId(),
                "state", alert.state(),
                "note", alert.note());
    }

    private static Map<String, String> access(LabLibreNms libreNms) {
        return Map.of(
                "endpoint",
                libreNms.endpoint(),
                "token",
                libreNms.token(),
                "curl",
                "curl -H 'X-Auth-Token: %s' %s/api/v0/alerts?state=0,1,2"
                        .formatted(libreNms.token(), libreNms.endpoint()));
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException malformed) {
            return json.createObjectNode();
        }
    }

    private static String modes() {
        return Arrays.stream(Fault.values()).map(Fault::label).collect(Collectors.joining(" | "));
    }
}
