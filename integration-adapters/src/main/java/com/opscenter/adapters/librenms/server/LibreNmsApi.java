package com.opscenter.adapters.librenms.server;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.http.HttpAnswer;
import com.opscenter.adapters.http.HttpAsk;
import com.opscenter.adapters.http.HttpFailures;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// API v0 on the wire: requests with the token, envelopes and what answers mean that are none. What
/// is asked for stands with those who ask.
public final class LibreNmsApi implements AutoCloseable {

    /// The kind of source that is spoken to so.
    public static final String KIND = "librenms";

    private static final int LONGEST = 200;
    private static final Set<Integer> NOT_FOUND = Set.of(404);

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpSession session;
    private final String token;

    public LibreNmsApi(HttpSession session, String token) {
        this.session = session;
        this.token = token;
    }

    /// Whether a LibreNMS is there that takes the token.
    public void ping() throws DeviceException {
        if (!get("/ping").path("message").asString("").equals("pong")) {
            throw protocol("answers, but is no LibreNMS: check address and path");
        }
    }

    /// Its version.
    public String version() throws DeviceException {
        return list("/system", "system").stream()
                .findFirst()
                .flatMap(row -> row.text("local_ver", LONGEST))
                .orElse("of an unknown version");
    }

    public JsonNode get(String path) throws DeviceException {
        return body(HttpAsk.get(path));
    }

    /// Empty where the answer is 404.
    public Optional<JsonNode> find(String path) throws DeviceException {
        return find(path, NOT_FOUND);
    }

    private Optional<JsonNode> find(String path, Set<Integer> none) throws DeviceException {
        HttpAsk ask = HttpAsk.get(path);
        HttpAnswer answer = answer(ask);
        return none.contains(answer.status()) ? Optional.empty() : Optional.of(body(answer, ask));
    }

    /// The list of that name.
    public List<ApiRow> list(String path, String name) throws DeviceException {
        return rows(get(path), name);
    }

    /// Where there is nothing, the answer is 404.
    public List<ApiRow> listOrNone(String path, String name) throws DeviceException {
        return listUnless(path, name, NOT_FOUND);
    }

    /// @param none the statuses that mean that there is nothing
    public List<ApiRow> listUnless(String path, String name, Set<Integer> none)
            throws DeviceException {
        Optional<JsonNode> found = find(path, none);
        return found.isEmpty() ? List.of() : rows(found.get(), name);
    }

    private List<ApiRow> rows(JsonNode body, String name) throws DeviceException {
        JsonNode items = body.path(name);
        if (!items.isArray()) {
            throw protocol("answered without the list of " + name);
        }
        return StreamSupport.stream(items.spliterator(), false)
                .filter(JsonNode::isObject)
                .map(ApiRow::new)
                .toList();
    }

    /// A body to be filled.
    public ObjectNode form() {
        return json.createObjectNode();
    }

    /// @param method `POST` or `PUT`
    /// @return what was answered, which proves nothing
    public String send(String method, String path, ObjectNode form) throws DeviceException {
        JsonNode answer = body(HttpAsk.json(method, path, json.writeValueAsString(form)));
        return new ApiRow(answer).text("message", LONGEST).orElse("");
    }

    /// The bare answer, whatever it is.
    HttpAnswer answer(HttpAsk ask) throws DeviceException {
        return session.ask(ask.with("X-Auth-Token", token));
    }

    private JsonNode body(HttpAsk ask) throws DeviceException {
        return body(answer(ask), ask);
    }

    private JsonNode body(HttpAnswer answer, HttpAsk ask) throws DeviceException {
        switch (answer.status()) {
            case 401 -> throw HttpFailures.unauthorized(answer, "check the API token");
            case 403 ->
                    throw HttpFailures.unauthorized(
                            answer, "the token's user needs more rights for this");
            default -> {
                if (!answer.ok()) {
                    throw HttpFailures.unexpected(answer, ask);
                }
            }
        }
        JsonNode body = answer.json();
        if (body.path("status").asString("ok").equals("error")) {
            throw protocol("answered 200 with an error inside");
        }
        return body;
    }

    /// @param what it did that is no answer, such as `answered without the list of ports`
    public DeviceException protocol(String what) {
        return new DeviceException(
                HealthReason.PROTOCOL, "The service at %s %s.".formatted(session.endpoint(), what));
    }

    @Override
    public void close() {
        session.close();
    }
}
