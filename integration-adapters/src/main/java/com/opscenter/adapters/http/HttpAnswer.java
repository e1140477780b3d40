package com.opscenter.adapters.http;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// One whole answer, whatever its status.
///
/// @param contentType as sent, empty when there was none
/// @param retryAfter as sent, empty when there was none
/// @param tags what the answer can be told from a later one by
/// @param text the body, read as UTF-8
public record HttpAnswer(
        HttpEndpoint from,
        int status,
        String contentType,
        String retryAfter,
        Tags tags,
        String text) {

    private static final int NOT_MODIFIED = 304;

    /// Validators of an answer (RFC 9110, 8.8), each empty when there was none.
    public record Tags(String etag, String lastModified) {

        public static final Tags NONE = new Tags("", "");

        /// Asks for what has changed since.
        public HttpAsk unless(HttpAsk ask) {
            HttpAsk asked = etag.isEmpty() ? ask : ask.with("If-None-Match", etag);
            return lastModified.isEmpty() ? asked : asked.with("If-Modified-Since", lastModified);
        }
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /// What was answered before is still so.
    public boolean unchanged() {
        return status == NOT_MODIFIED;
    }

    /// How long the service asks to be left alone: seconds, or until a date (RFC 9110, 10.2.3).
    ///
    /// @return empty when it does not say, or not in words that are understood
    public Optional<Duration> rest(Instant now) {
        String written = retryAfter.strip();
        if (written.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(written)));
        }
        try {
            Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(written, Instant::from);
            return Optional.of(Duration.between(now, until)).filter(Duration::isPositive);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The body as JSON.
    ///
    /// @throws DeviceException PROTOCOL when it says that it is something else, or is none
    public JsonNode json() throws DeviceException {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json") && !type.contains("+json")) {
            throw protocol(
                    "answered with %s where JSON was due: check address and path"
                            .formatted(type.isEmpty() ? "no content type" : kind(type)));
        }
        return tree().orElseThrow(() -> protocol("answered with nothing where JSON was due"));
    }

    private Optional<JsonNode> tree() throws DeviceException {
        try {
            JsonNode tree = BoundedJson.read(text);
            return Optional.ofNullable(tree).filter(node -> !node.isMissingNode());
        } catch (JacksonException malformed) {
            throw protocol("answered with what calls itself JSON and is none");
        }
    }

    private static String kind(String type) {
        int parameters = type.indexOf(';');
        String bare = parameters < 0 ? type : type.substring(0, parameters);
        return bare.strip().matches("[a-z0-9.+-]+/[a-z0-9.+-]+") ? bare.strip() : "another type";
    }

    private DeviceException protocol(String what) {
        return new DeviceException(
                HealthReason.PROTOCOL, "The service at %s %s.".formatted(from, what));
    }

    @Override
    public String toString() {
        return "HTTP " + status + ", " + text.length() + " characters";
    }
}
