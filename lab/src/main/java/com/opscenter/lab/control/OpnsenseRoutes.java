package com.opscenter.lab.control;

import com.opscenter.lab.http.Fault;
import com.opscenter.lab.opnsense.Firewall;
import com.opscenter.lab.opnsense.LabOpnsense;
import com.opscenter.lab.opnsense.Line;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the control API offers for an OPNsense: what is true of it, breaking and mending it, and
/// what happens to its lines and before its doors.
final class OpnsenseRoutes extends PeerRoutes<LabOpnsense> {

    private static final String MODES = modes(Arrays.stream(Fault.values()).map(Fault::label));
    private static final String LINE = "POST lines/";
    private static final Set<String> STATES =
            Set.of("none", "down", "force_down", "delay", "loss", "delay+loss");
    private static final String ADDRESS = "[0-9a-f:./]{3,45}";

    OpnsenseRoutes(JsonMapper json, Map<String, LabOpnsense> all) {
        super(json, "opnsense", "OPNsense", all);
    }

    @Override
    void describe(Map<String, String> index) {
        index.put("GET /opnsense", "every OPNsense with the true state of its lines and its alias");
        index.put("GET /opnsense/{id}/access", "its key, and a curl that works");
        index.put("POST /opnsense/{id}/break", "{\"mode\": " + MODES + "}");
        index.put("POST /opnsense/{id}/mend", "everything behaves again");
        index.put(
                "POST /opnsense/{id}/lines/{gateway}",
                "{\"state\": none | down | delay | loss, \"delayMicros\"?, \"lossPermille\"?}");
        index.put(
                "POST /opnsense/{id}/alerts",
                "{\"sid\": number, \"src\": address, \"dst\": address, \"port\": number}");
        index.put("POST /opnsense/{id}/alias", "{\"address\": …, \"listed\": true | false}");
        index.put("POST /opnsense/{id}/rule", "{\"used\": true | false}: of the alias");
        index.put("POST /opnsense/{id}/restart", "counters begin anew");
    }

    @Override
    void mend(LabOpnsense lab) {
        lab.mend();
    }

    @Override
    Optional<Reply> happen(String id, LabOpnsense lab, String action, byte[] body) {
        JsonNode fields = fields(body);
        if (action.matches(LINE + "[A-Za-z0-9_]{1,32}")) {
            return line(lab.truth(), action.substring(LINE.length()), fields);
        }
        return switch (action) {
            case "GET access" -> tell(access(lab));
            case "POST break" -> breakIn(body, Fault::labelled, MODES, lab::breakWith);
            case "POST alerts" -> alert(lab.truth(), fields);
            case "POST alias" -> list(lab.truth(), fields);
            case "POST rule" -> {
                lab.truth().useAlias(fields.path("used").asBoolean(true));
                yield DONE;
            }
            case "POST restart" -> {
                lab.truth().restart();
                yield DONE;
            }
            default -> UNKNOWN;
        };
    }

    private static Optional<Reply> line(Firewall firewall, String gateway, JsonNode body) {
        Optional<Line> line = firewall.line(gateway);
        String state = body.path("state").asString("");
        if (line.isEmpty()) {
            return Optional.of(Reply.notFound("gateway " + gateway));
        }
        if (!STATES.contains(state)) {
            return Optional.of(Reply.invalid("state", "must be one of " + STATES));
        }
        firewall.set(
                gateway,
                state,
                body.path("delayMicros").asLong(line.get().delayMicros()),
                body.path("lossPermille").asLong(state.equals("down") ? 1_000 : 0));
        return DONE;
    }

    private static Optional<Reply> alert(Firewall firewall, JsonNode body) {
        String src = body.path("src").asString("203.0.113.44");
        String dst = body.path("dst").asString("10.20.0.15");
        if (!src.matches(ADDRESS) || !dst.matches(ADDRESS)) {
            return Optional.of(Reply.invalid("src", "must be an address, as must dst"));
        }
        try {
            firewall.alert(body.path("sid").asLong(0), src, dst, body.path("port").asInt(22));
            return DONE;
        } catch (IllegalArgumentException unknown) {
            return Optional.of(Reply.invalid("sid", "must be the number of a rule"));
        }
    }

    private static Optional<Reply> list(Firewall firewall, JsonNode body) {
        String address = body.path("address").asString("");
        if (!address.matches(ADDRESS)) {
            return Optional.of(Reply.invalid("address", "must be an address in lower case"));
        }
        if (body.path("listed").asBoolean(true)) {
            firewall.put(address);
        } else {
            firewall.remove(address);
        }
        return DONE;
    }

    @Override
    Object truth(String id, LabOpnsense lab) {
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("id", id);
        truth.put("endpoint", lab.endpoint());
        truth.put("lines", lab.truth().lines());
        truth.put("blocked", lab.truth().blocked());
        truth.put("aliasUsed", lab.truth().isAliasUsed());
        truth.put("broken", lab.broken().stream().map(Fault::label).toList());
        return truth;
    }

    private static Map<String, String> access(LabOpnsense lab) {
        return Map.of(
                "endpoint", lab.endpoint(),
                "key", lab.key().key(),
                "secret", lab.key().secret(),
                "curl",
                        "curl -u '%s:%s' %s/api/routes/gateway/status"
                                .formatted(lab.key().key(), lab.key().secret(), lab.endpoint()));
    }
}
