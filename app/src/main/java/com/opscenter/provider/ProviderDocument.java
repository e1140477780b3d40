package com.opscenter.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What an outside provider says of itself (OpenID Connect Discovery). Asked for when it is first
/// needed, so that we start while it is away; what it said last holds while it is.
final class ProviderDocument {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI issuer;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile @Nullable Map<String, Object> said;

    ProviderDocument(URI issuer) {
        this.issuer = issuer;
    }

    /// As it was said last, whenever that was.
    Map<String, Object> known() {
        Map<String, Object> last = said;
        return last == null ? current() : last;
    }

    /// As it is said now.
    Map<String, Object> current() {
        try {
            HttpResponse<String> answer = http.send(question(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("answered " + answer.statusCode());
            }
            Map<String, Object> now = json.readValue(answer.body(), OBJECT);
            // OpenID Connect Discovery 4.3: else somebody else speaks for it.
            if (!issuer.toString().equals(now.get("issuer"))) {
                throw new IOException("calls itself " + now.get("issuer"));
            }
            said = now;
            return now;
        } catch (IOException | JacksonException e) {
            throw new ProviderAwayException("The identity provider is away: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderAwayException("The identity provider was not waited for", e);
        }
    }

    private HttpRequest question() {
        String base = issuer.toString();
        String path = (base.endsWith("/") ? "" : "/") + ".well-known/openid-configuration";
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).build();
    }
}
