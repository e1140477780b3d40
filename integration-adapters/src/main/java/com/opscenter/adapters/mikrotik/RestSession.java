package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.http.HttpAnswer;
import com.opscenter.adapters.http.HttpAsk;
import com.opscenter.adapters.http.HttpFailures;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.mikrotik.wire.TrapException;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// RouterOS by REST (7.1 and later, without TLS 7.9 and later): every command of the API is a POST
/// to its path with its arguments as JSON, all values are text (manual, "REST API").
final class RestSession implements RouterOs {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int UNAUTHORIZED = 401;

    private final Access access;
    private final HttpSession http;

    RestSession(Access access, HttpSession http) {
        this.access = access;
        this.http = http;
    }

    @Override
    public List<Told> ask(List<Ask> asks) throws DeviceException {
        List<Told> told = new ArrayList<>();
        for (Ask ask : asks) {
            told.add(told(send(ask), ask));
        }
        return told;
    }

    @Override
    public Answer perform(Ask change) throws DeviceException {
        try {
            return switch (told(send(change), change)) {
                case Told.Rows _ -> new Answer.Accepted();
                case Told.Refused(var why) when why.isForbidden() ->
                        new Answer.TurnedAway(why.words());
                case Told.Refused(var why) -> new Answer.Failed(why.words());
            };
        } catch (DeviceException failed) {
            if (failed.reason() == HealthReason.AUTHENTICATION) {
                return new Answer.TurnedAway(failed.sentence());
            }
            return new Answer.Silent();
        }
    }

    private HttpAnswer send(Ask ask) throws DeviceException {
        Map<String, Object> body = new LinkedHashMap<>(ask.arguments());
        if (!ask.columns().isEmpty()) {
            body.put(".proplist", ask.columns());
        }
        HttpAsk post = HttpAsk.json("POST", ask.path(), JSON.writeValueAsString(body));
        return http.ask(post.as(access.user(), access.password()));
    }

    private Told told(HttpAnswer answer, Ask ask) throws DeviceException {
        if (answer.status() == UNAUTHORIZED) {
            throw MikrotikFailures.login(access.endpoint(), new TrapException("HTTP 401"));
        }
        if (answer.ok()) {
            return Told.rows(rows(answer.json(), answer, ask));
        }
        JsonNode error = answer.json();
        if (!error.path("error").isNumber()) {
            throw HttpFailures.unexpected(answer, HttpAsk.get(ask.path()));
        }
        String detail = error.path("detail").asString(error.path("message").asString("no reason"));
        return new Told.Refused(new TrapException(detail));
    }

    /// A list of objects, one object, or nothing after a change.
    private static List<Map<String, String>> rows(JsonNode tree, HttpAnswer answer, Ask ask)
            throws DeviceException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode item : tree.isArray() ? tree : List.of(tree)) {
            if (!item.isObject() || item.has("error")) {
                throw HttpFailures.unexpected(answer, HttpAsk.get(ask.path()));
            }
            Map<String, String> row = new LinkedHashMap<>();
            item.properties().forEach(one -> row.put(one.getKey(), one.getValue().asString("")));
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() {
        http.close();
    }
}
