package com.opscenter.adapters.keycloak;

import com.opscenter.adapters.http.BoundedJson;
import com.opscenter.identity.api.provider.ProviderException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The token of our client's service account (RFC 6749, 4.4), kept until shortly before it ends.
@Component
@OnlyWithKeycloak
class ServiceToken {

    private static final Duration EARLY = Duration.ofSeconds(30);

    /// How long a Keycloak that did not answer is not asked again.
    private static final Duration REST = Duration.ofSeconds(2);

    private record Token(String value, Instant end) {}

    private final KeycloakProperties properties;
    private final KeycloakHttp http;
    private final Clock clock;
    private @Nullable Token last;
    private @Nullable CompletableFuture<Token> underWay;
    private Instant pausedUntil = Instant.MIN;

    ServiceToken(KeycloakProperties properties, KeycloakHttp http, Clock clock) {
        this.properties = properties;
        this.http = http;
        this.clock = clock;
    }

    /// Whoever asks while it is being fetched waits for that, and whoever asks right after it was
    /// fetched in vain is told so at once: nobody stands in a row.
    String value() throws ProviderException {
        CompletableFuture<Token> asked;
        boolean first;
        synchronized (this) {
            Token known = last;
            if (known != null && clock.instant().isBefore(known.end())) {
                return known.value();
            }
            if (clock.instant().isBefore(pausedUntil)) {
                throw new ProviderException.Unavailable(KeycloakHttp.PAUSE);
            }
            CompletableFuture<Token> running = underWay;
            first = running == null;
            asked = running == null ? new CompletableFuture<>() : running;
            underWay = asked;
        }
        if (first) {
            fetchFor(asked);
        }
        return awaited(asked).value();
    }

    /// Another one than that which was refused, unless somebody has fetched it already.
    String insteadOf(String refused) throws ProviderException {
        synchronized (this) {
            Token known = last;
            if (known != null && known.value().equals(refused)) {
                last = null;
            }
        }
        return value();
    }

    private void fetchFor(CompletableFuture<Token> asked) {
        try {
            Token fetched = fetch();
            settle(fetched, Instant.MIN);
            asked.complete(fetched);
        } catch (ProviderException.Unavailable away) {
            settle(null, clock.instant().plus(REST));
            asked.completeExceptionally(away);
        } catch (ProviderException | RuntimeException failed) {
            settle(null, Instant.MIN);
            asked.completeExceptionally(failed);
        }
    }

    private synchronized void settle(@Nullable Token fetched, Instant paused) {
        last = fetched;
        pausedUntil = paused;
        underWay = null;
    }

    /// It ends by itself, as every request there does.
    private static Token awaited(CompletableFuture<Token> asked) throws ProviderException {
        try {
            return asked.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof ProviderException refused) {
                throw refused;
            }
            throw failed;
        }
    }

    private Token fetch() throws ProviderException {
        Map<String, String> form =
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", properties.clientId(),
                        "client_secret", properties.clientSecret());
        HttpResponse<String> answer;
        try {
            answer =
                    http.send(
                            HttpRequest.newBuilder(properties.tokens())
                                    .header("Accept", "application/json")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(encoded(form)))
                                    .build());
        } catch (ProviderException.Slow _) {
            throw new ProviderException.Unavailable(KeycloakHttp.PAUSE);
        }
        return answer.statusCode() == 200 ? token(answer.body()) : refused(answer);
    }

    private Token token(String body) throws ProviderException {
        try {
            JsonNode fetched = BoundedJson.read(body);
            String value = fetched.path("access_token").asString("");
            if (!value.isEmpty()) {
                Duration life = Duration.ofSeconds(fetched.path("expires_in").asLong(0));
                return new Token(value, clock.instant().plus(life).minus(EARLY));
            }
        } catch (JacksonException _) {
            // Said below, without what it was.
        }
        throw new ProviderException.Refused("The identity provider answered with no token");
    }

    private Token refused(HttpResponse<String> answer) throws ProviderException {
        throw switch (answer.statusCode()) {
            case 400, 401, 403 ->
                    new ProviderException.NotConfigured(
                            "The identity provider does not accept the client %s: its secret is another one, or it has no service account"
                                    .formatted(properties.clientId()));
            case 404 ->
                    new ProviderException.NotConfigured(
                            "The identity provider has no realm " + properties.realm());
            default -> Failures.of(answer);
        };
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
