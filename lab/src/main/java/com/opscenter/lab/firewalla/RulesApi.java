package com.opscenter.lab.firewalla;

import com.opscenter.lab.http.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `rules`: all of them at once; adding takes a body that is right, and no other.
final class RulesApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> TARGETS =
            Set.of(
                    "ip",
                    "net",
                    "domain",
                    "app",
                    "category",
                    "region",
                    "remotePort",
                    "internet",
                    "targetlist");

    private final Account account;

    RulesApi(Account account) {
        this.account = account;
    }

    Answer list() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("count", account.rules().size());
        answer.put("results", account.rules().stream().map(MspRule::row).toList());
        answer.put("next_cursor", "");
        return Answer.json(200, answer);
    }

    /// @param deaf it is answered as done, and is not
    Answer add(String contentType, String written, boolean deaf) {
        JsonNode body = read(written);
        String action = body.path("action").asString("");
        String gid = body.path("gid").asString("");
        String type = body.path("target").path("type").asString("");
        String value = body.path("target").path("value").asString("");
        String notes = body.path("notes").asString("");
        if (!contentType.startsWith("application/json")
                || !Set.of("block", "allow").contains(action)
                || !TARGETS.contains(type)
                || value.isEmpty()) {
            return refused(400, "Invalid rule");
        }
        if (type.equals("net") != value.contains("/") && Set.of("ip", "net").contains(type)) {
            return refused(400, "Invalid target value");
        }
        if (account.boxes().stream().noneMatch(box -> box.gid().equals(gid))) {
            return refused(404, "Box not found");
        }
        return Answer.json(
                200,
                (deaf
                                ? account.drafted(gid, action, type, value, notes)
                                : account.add(gid, action, type, value, notes))
                        .row());
    }

    Answer change(String method, String id, String what, boolean deaf) {
        String call = method + " " + what;
        boolean known = account.rules().stream().anyMatch(rule -> rule.id().equals(id));
        if (!known) {
            return refused(404, "Not Found");
        }
        if (!deaf) {
            switch (call) {
                case "DELETE " -> account.remove(id);
                case "POST pause" -> account.activate(id, false);
                case "POST resume" -> account.activate(id, true);
                default -> {
                    return refused(404, "Not Found");
                }
            }
        }
        return Answer.json(200, Map.of());
    }

    private static JsonNode read(String written) {
        try {
            JsonNode body = JSON.readTree(written);
            return body == null ? JSON.createObjectNode() : body;
        } catch (JacksonException _) {
            return JSON.createObjectNode();
        }
    }

    private static Answer refused(int status, String message) {
        return Answer.json(status, Map.of("message", message));
    }
}
