package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.http.HttpAnswer;
import com.opscenter.adapters.http.HttpAsk;
import com.opscenter.adapters.http.HttpFailures;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.http.Rest;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// API v2 on the wire: calls, and what answers mean that are none.
final class FirewallaApi implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_CURSOR = 4_096;
    private static final int GONE = 404;

    private final HttpSession session;
    private final String token;
    private final Rest rest;
    private final Clock clock;

    FirewallaApi(HttpSession session, String token, Rest rest, Clock clock) {
        this.session = session;
        this.token = token;
        this.rest = rest;
        this.clock = clock;
    }

    /// A part of a list.
    ///
    /// @param next what the part after it is asked for with, empty for the last one
    record Page(List<ApiRow> rows, String next) {}

    /// Whether the account asked to be left alone.
    boolean rests() {
        return rest.lasts(clock.instant());
    }

    /// A whole list, as boxes and devices are.
    List<ApiRow> list(String path) throws DeviceException {
        return rows(understood(HttpAsk.get(path)));
    }

    /// One part of a list, as alarms and rules are. The last one's cursor is null, empty or not
    /// there.
    Page page(String path) throws DeviceException {
        JsonNode body = understood(HttpAsk.get(path));
        return new Page(
                rows(body), new ApiRow(body).text("next_cursor", LONGEST_CURSOR).orElse(""));
    }

    /// A list is an array, or in the results of an object.
    private List<ApiRow> rows(JsonNode body) throws DeviceException {
        JsonNode rows = body.isArray() ? body : body.path("results");
        if (!rows.isArray()) {
            throw protocol("answered without a list");
        }
        return objects(rows);
    }

    /// One thing; empty when the service does not have it.
    Optional<ApiRow> find(String path) throws DeviceException {
        HttpAsk ask = HttpAsk.get(path);
        HttpAnswer answer = answer(ask);
        if (answer.status() == GONE) {
            return Optional.empty();
        }
        if (!answer.ok()) {
            throw HttpFailures.unexpected(answer, ask);
        }
        return Optional.of(new ApiRow(answer.json()));
    }

    /// Deletes one thing, once.
    ///
    /// @return whether it was there
    /// @throws DeviceException CONFIGURATION when it was understood and refused (4xx); after any
    ///   other status it may be deleted all the same: a gateway may have answered
    boolean delete(String path) throws DeviceException {
        HttpAsk ask = HttpAsk.get(path).method("DELETE");
        HttpAnswer answer = answer(ask);
        if (answer.ok() || answer.status() == GONE) {
            return answer.ok();
        }
        DeviceException unexpected = HttpFailures.unexpected(answer, ask);
        throw answer.status() >= 400 && answer.status() < 500
                ? new DeviceException(HealthReason.CONFIGURATION, unexpected.sentence())
                : unexpected;
    }

    /// Asks for a change, once; a refusal is an answer as well.
    HttpAnswer post(String path, ObjectNode body) throws DeviceException {
        return answer(HttpAsk.json("POST", path, JSON.writeValueAsString(body)));
    }

    /// A call without a body, such as `DELETE`.
    HttpAnswer call(String method, String path) throws DeviceException {
        return answer(HttpAsk.get(path).method(method));
    }

    static ObjectNode body() {
        return JSON.createObjectNode();
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    static List<ApiRow> objects(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isObject)
                .map(ApiRow::new)
                .toList();
    }

    private JsonNode understood(HttpAsk ask) throws DeviceException {
        HttpAnswer answer = answer(ask);
        if (!answer.ok()) {
            throw HttpFailures.unexpected(answer, ask);
        }
        return answer.json();
    }

    private HttpAnswer answer(HttpAsk ask) throws DeviceException {
        rest.refuse(session.endpoint(), clock.instant());
        HttpAnswer answer = session.ask(ask.with("Authorization", "Token " + token));
        rest.heed(answer, clock.instant());
        return switch (answer.status()) {
            case 401, 403 ->
                    throw HttpFailures.unauthorized(
                            answer,
                            "check the personal access token, its user's rights and that the MSP"
                                    + " plan is paid");
            default -> answer;
        };
    }

    private DeviceException protocol(String what) {
        return new DeviceException(
                HealthReason.PROTOCOL, "The service at %s %s.".formatted(session.endpoint(), what));
    }

    @Override
    public void close() {
        session.close();
    }
}
