package com.opscenter.lab.control;

import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.librenms.Monitored;
import com.opscenter.lab.librenms.MonitoredAlert;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the control API offers for a LibreNMS: what is true of it, breaking and mending it, and
/// what happens to the devices it watches.
final class LibreNmsRoutes extends PeerRoutes<LabLibreNms> {

    private static final String MODES = modes(Arrays.stream(Fault.values()).map(Fault::label));

    LibreNmsRoutes(JsonMapper json, Map<String, LabLibreNms> all) {
        super(json, "librenms", "LibreNMS", all);
    }

    @Override
    void describe(Map<String, String> index) {
        index.put("GET /librenms", "every LibreNMS with the true state of its alerts");
        index.put("GET /librenms/{id}/access", "its token, and a curl that works");
        index.put("POST /librenms/{id}/break", "{\"mode\": " + MODES + "}");
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

    @Override
    void mend(LabLibreNms libreNms) {
        libreNms.mend();
    }

    @Override
    Optional<Reply> happen(String id, LabLibreNms libreNms, String action, byte[] body) {
        if (action.matches("POST alerts/[0-9]{1,9}/[a-z]+")) {
            String[] words = action.split("/", -1);
            return toAlert(id, libreNms.truth(), Integer.parseInt(words[1]), words[2]);
        }
        if (action.matches("POST devices/[0-9]{1,9}/(down|up)")) {
            String[] words = action.split("/", -1);
            return answers(id, libreNms.truth(), Integer.parseInt(words[1]), words[2]);
        }
        if (action.matches("POST devices/[0-9]{1,9}/maintenance/(begin|end)")) {
            String[] words = action.split("/", -1);
            return maintain(id, libreNms.truth(), Integer.parseInt(words[1]), words[3]);
        }
        return switch (action) {
            case "GET access" -> tell(access(libreNms));
            case "POST break" -> breakIn(body, Fault::labelled, MODES, libreNms::breakWith);
            case "POST alerts" -> raise(libreNms.truth(), fields(body));
            default -> UNKNOWN;
        };
    }

    private static Optional<Reply> raise(Monitored world, JsonNode wanted) {
        int device = wanted.path("device").asInt(0);
        int rule = wanted.path("rule").asInt(0);
        if (world.devices().stream().noneMatch(one -> one.id() == device)) {
            return Optional.of(Reply.invalid("device", "must be the id of a device"));
        }
        if (world.rules().stream().noneMatch(one -> one.id() == rule)) {
            return Optional.of(Reply.invalid("rule", "must be the id of a rule"));
        }
        world.raise(device, rule);
        return DONE;
    }

    private static Optional<Reply> answers(String id, Monitored world, int device, String how) {
        if (world.devices().stream().noneMatch(one -> one.id() == device)) {
            return Optional.of(Reply.notFound("device " + device + " at " + id));
        }
        if (how.equals("up")) {
            world.up(device);
        } else {
            world.down(device);
        }
        return DONE;
    }

    private static Optional<Reply> maintain(String id, Monitored world, int device, String what) {
        if (world.devices().stream().noneMatch(one -> one.id() == device)) {
            return Optional.of(Reply.notFound("device " + device + " at " + id));
        }
        if (what.equals("begin")) {
            world.beginMaintenance(device, "seen at the console");
        } else {
            world.endMaintenance(device);
        }
        return DONE;
    }

    private static Optional<Reply> toAlert(String id, Monitored world, int alert, String what) {
        if (world.alert(alert).isEmpty()) {
            return Optional.of(Reply.notFound("alert " + alert + " at " + id));
        }
        switch (what) {
            case "recover" -> world.recover(alert);
            case "worsen" -> world.worsen(alert);
            case "ack" -> world.acknowledge(alert, "admin", "seen at the console", true);
            case "unmute" -> world.unmute(alert, "admin", "unmuted at the console");
            case "forget" -> world.forget(alert);
            default -> {
                return Optional.of(Reply.notFound(what + " of an alert"));
            }
        }
        return DONE;
    }

    @Override
    Object truth(String id, LabLibreNms libreNms) {
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
}
