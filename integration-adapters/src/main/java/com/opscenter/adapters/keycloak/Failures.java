package com.opscenter.adapters.keycloak;

import com.opscenter.adapters.http.BoundedJson;
import com.opscenter.identity.api.provider.ProviderException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Keycloak's refusals in words of our own: what it writes is looked at and never repeated, as it
/// may hold anything.
final class Failures {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /// Its names of broken rules (`services`, `messages_en.properties`), as far as they say more
    /// than that one was broken.
    private static final Map<String, String> RULES =
            Map.of(
                    "error-user-attribute-required", "must be given",
                    "error-invalid-email", "must be an e-mail address",
                    "error-invalid-length", "has a length that is not allowed",
                    "error-invalid-length-too-short", "is too short",
                    "error-invalid-length-too-long", "is too long",
                    "error-username-invalid-character", "has a character that is not allowed",
                    "error-person-name-invalid-character", "has a character that is not allowed",
                    "error-user-attribute-read-only", "may not be changed in this realm");

    private Failures() {}

    /// Why an answer is none of those that were hoped for.
    static ProviderException of(HttpResponse<String> answer) {
        int status = answer.statusCode();
        return switch (status) {
            case 400 -> invalid(body(answer));
            case 403 ->
                    new ProviderException.NotConfigured(
                            "The identity provider does not let our client look after people: its service account lacks a role such as manage-users");
            case 409 -> new ProviderException.Conflict(taken(body(answer)));
            case 429 -> new ProviderException.Unavailable(pause(answer));
            default ->
                    status >= 500
                            ? new ProviderException.Unavailable(pause(answer))
                            : new ProviderException.Refused(
                                    "The identity provider refused (HTTP %d)".formatted(status));
        };
    }

    /// Several broken rules come as a list, of which the first is told.
    private static ProviderException invalid(JsonNode body) {
        JsonNode fault = body.path("errors").isArray() ? body.path("errors").path(0) : body;
        String field = fault.path("field").asString("");
        String message = fault.path("errorMessage").asString("");
        if (field.matches("[A-Za-z][A-Za-z0-9_.-]{0,63}")) {
            return new ProviderException.Invalid(
                    field, RULES.getOrDefault(message, "is not accepted by the identity provider"));
        }
        String words = message + fault.path("error").asString("") + fault.path("error_description");
        return words.toLowerCase(Locale.ROOT).contains("password")
                ? new ProviderException.Invalid(
                        "password", "does not meet the password policy of the identity provider")
                : new ProviderException.Refused("The identity provider refused (HTTP 400)");
    }

    /// `User exists with same email`, or `… username`, or either where it does not know.
    private static String taken(JsonNode body) {
        String words = body.path("errorMessage").asString("").toLowerCase(Locale.ROOT);
        return words.contains("email") && !words.contains("username") ? "email" : "username";
    }

    private static Duration pause(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(written -> written.strip().matches("[1-9][0-9]{0,5}"))
                .map(written -> Duration.ofSeconds(Long.parseLong(written.strip())))
                .map(asked -> asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE)
                .orElse(KeycloakHttp.PAUSE);
    }

    private static JsonNode body(HttpResponse<String> answer) {
        try {
            return BoundedJson.read(answer.body());
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }
}
