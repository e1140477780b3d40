package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.hostmon.HttpSettings.Access;
import com.opscenter.adapters.hostmon.JsonMapping.Moment;
import com.opscenter.adapters.http.HttpAnswer;
import com.opscenter.adapters.http.HttpAnswer.Tags;
import com.opscenter.adapters.http.HttpAsk;
import com.opscenter.adapters.http.HttpFailures;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.http.Rest;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// A monitor's list on the wire: calls, and what answers mean that are none.
final class MonitorApi {

    private final HttpSettings settings;
    private final HttpSession session;
    private final Rest rest;
    private final Clock clock;
    private Tags tags = Tags.NONE;

    MonitorApi(HttpSettings settings, HttpSession session, Rest rest, Clock clock) {
        this.settings = settings;
        this.session = session;
        this.rest = rest;
        this.clock = clock;
    }

    HttpSettings settings() {
        return settings;
    }

    /// All of the list.
    ///
    /// @param names by id, where they stand elsewhere
    JsonPages list(Map<String, String> names, Moment moment) throws DeviceException {
        return changed(names, moment)
                .orElseThrow(() ->
                        new DeviceException(
                                HealthReason.PROTOCOL,
                                "The service at %s answered that nothing has changed, which nobody asked."
                                        .formatted(settings)));
    }

    /// All of the list unless it is as it was; a list in parts is read whole, because its first
    /// part says nothing of the others.
    Optional<JsonPages> changed(Map<String, String> names, Moment moment) throws DeviceException {
        HttpAsk ask = HttpAsk.get(settings.path());
        HttpAnswer first = answer(settings.paging() == null ? tags.unless(ask) : ask);
        if (first.unchanged() && !tags.equals(Tags.NONE)) {
            return Optional.empty();
        }
        JsonPages pages = new JsonPages(this, names, moment).read(understood(first, ask));
        tags = first.tags();
        return Optional.of(pages);
    }

    HttpAnswer get(String path) throws DeviceException {
        HttpAsk ask = HttpAsk.get(path);
        return understood(answer(ask), ask);
    }

    private HttpAnswer answer(HttpAsk ask) throws DeviceException {
        rest.refuse(session.endpoint(), clock.instant());
        HttpAnswer answer = session.ask(with(settings.access(), ask));
        rest.heed(answer, clock.instant());
        return answer;
    }

    private static HttpAsk with(Access access, HttpAsk ask) {
        if (!access.user().isEmpty()) {
            return ask.as(access.user(), access.password());
        }
        if (access.token().isEmpty()) {
            return ask;
        }
        boolean bearer = access.header().equalsIgnoreCase("Authorization");
        return ask.with(access.header(), bearer ? "Bearer " + access.token() : access.token());
    }

    private static HttpAnswer understood(HttpAnswer answer, HttpAsk ask) throws DeviceException {
        return switch (answer.status()) {
            case 401, 403 ->
                    throw HttpFailures.unauthorized(
                            answer, "check user and password, or the token");
            case 404 ->
                    throw new DeviceException(
                            HealthReason.CONFIGURATION,
                            "The service at %s has nothing there (HTTP 404): check the path."
                                    .formatted(answer.from()));
            default -> {
                if (!answer.ok()) {
                    throw HttpFailures.unexpected(answer, ask);
                }
                yield answer;
            }
        };
    }

    void close() {
        session.close();
    }
}
