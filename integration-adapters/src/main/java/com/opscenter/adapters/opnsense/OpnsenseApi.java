package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.http.HttpAnswer;
import com.opscenter.adapters.http.HttpAsk;
import com.opscenter.adapters.http.HttpFailures;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The REST API on the wire: calls, and what answers mean that are none. GET reads, POST acts or
/// asks a grid; a body is sent with POST only, because OPNsense answers 400 to a JSON content type
/// without one.
final class OpnsenseApi implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The segment of a path that older releases write in camel case:
    /// `/<module>/<controller>/<command>`.
    private static final int COMMAND = 3;

    private final HttpSession session;
    private final String key;
    private final String secret;
    private boolean older;

    OpnsenseApi(HttpSession session, OpnsenseTarget target) {
        this.session = session;
        this.key = target.key();
        this.secret = target.secret();
    }

    JsonNode get(String path) throws DeviceException, ForbiddenException {
        return ask(path, HttpAsk::get);
    }

    JsonNode post(String path, ObjectNode body) throws DeviceException, ForbiddenException {
        String written = JSON.writeValueAsString(body);
        return ask(path, style -> HttpAsk.json("POST", style, written));
    }

    /// The rows of a grid.
    List<ApiRow> grid(String path, ObjectNode body) throws DeviceException, ForbiddenException {
        JsonNode rows = post(path, body).path("rows");
        if (!rows.isArray()) {
            throw protocol("answered without rows");
        }
        return objects(rows);
    }

    static List<ApiRow> objects(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isObject)
                .map(ApiRow::new)
                .toList();
    }

    static ObjectNode body() {
        return JSON.createObjectNode();
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private interface Call {
        HttpAsk of(String path);
    }

    /// The manual writes commands in snake case, releases before 25 answer only to camel case;
    /// which of them it is, is remembered.
    private JsonNode ask(String path, Call call) throws DeviceException, ForbiddenException {
        HttpAsk first = call.of(older ? camel(path) : path);
        HttpAnswer answer = session.ask(first.as(key, secret));
        if (answer.status() == 404 && !camel(path).equals(path)) {
            HttpAsk second = call.of(older ? path : camel(path));
            HttpAnswer other = session.ask(second.as(key, secret));
            if (other.status() != 404) {
                older = !older;
            }
            answer = other;
        }
        return understood(answer, first);
    }

    static String camel(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length <= COMMAND) {
            return path;
        }
        String command = parts[COMMAND];
        int query = command.indexOf('?');
        String name = query < 0 ? command : command.substring(0, query);
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("_", -1)) {
            camel.append(
                    camel.isEmpty() || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        parts[COMMAND] = camel + (query < 0 ? "" : command.substring(query));
        return String.join("/", parts);
    }

    private JsonNode understood(HttpAnswer answer, HttpAsk ask)
            throws DeviceException, ForbiddenException {
        switch (answer.status()) {
            case 401 -> throw HttpFailures.unauthorized(answer, "check the API key and its secret");
            case 403 -> throw new ForbiddenException(ask.toString());
            default -> {
                if (!answer.ok()) {
                    throw HttpFailures.unexpected(answer, ask);
                }
            }
        }
        JsonNode body = answer.json();
        if (body.path("status").asInt(0) >= 400 || body.has("errorMessage")) {
            throw protocol("answered 200 with an error inside");
        }
        return body;
    }

    DeviceException protocol(String what) {
        return new DeviceException(
                HealthReason.PROTOCOL, "The service at %s %s.".formatted(session.endpoint(), what));
    }

    @Override
    public void close() {
        session.close();
    }
}
