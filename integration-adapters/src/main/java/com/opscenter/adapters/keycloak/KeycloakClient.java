package com.opscenter.adapters.keycloak;

import com.opscenter.adapters.http.BoundedJson;
import com.opscenter.identity.api.provider.ProviderException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Requests to the administration of the realm. Paths begin below the realm, such as `/users`.
@Component
@OnlyWithKeycloak
class KeycloakClient {

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final KeycloakProperties properties;
    private final KeycloakHttp http;
    private final ServiceToken token;

    KeycloakClient(KeycloakProperties properties, KeycloakHttp http, ServiceToken token) {
        this.properties = properties;
        this.http = http;
        this.token = token;
    }

    /// Empty when there is no such thing.
    Optional<JsonNode> get(String path) throws ProviderException {
        HttpResponse<String> answer = send("GET", path, null);
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(read(done(answer)));
    }

    /// @return the end of where it is, which is its id
    String create(String path, JsonNode body) throws ProviderException {
        HttpResponse<String> answer = done(send("POST", path, body));
        String location = answer.headers().firstValue("Location").orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    void post(String path, @Nullable JsonNode body) throws ProviderException {
        done(send("POST", path, body));
    }

    void put(String path, JsonNode body) throws ProviderException {
        done(send("PUT", path, body));
    }

    /// @param body null for none
    /// @return false when there was nothing
    boolean delete(String path, @Nullable JsonNode body) throws ProviderException {
        HttpResponse<String> answer = send("DELETE", path, body);
        if (answer.statusCode() == NOT_FOUND) {
            return false;
        }
        done(answer);
        return true;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A token may have been voided before its time; what is refused for it was not done.
    private HttpResponse<String> send(String method, String path, @Nullable JsonNode body)
            throws ProviderException {
        String first = token.value();
        HttpResponse<String> answer = http.send(request(method, path, body, first));
        return answer.statusCode() == UNAUTHORIZED
                ? http.send(request(method, path, body, token.insteadOf(first)))
                : answer;
    }

    private HttpRequest request(String method, String path, @Nullable JsonNode body, String token) {
        BodyPublisher sent =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(properties.administration() + path))
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .method(method, sent);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return request.build();
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) throws ProviderException {
        if (answer.statusCode() / 100 != 2) {
            throw Failures.of(answer);
        }
        return answer;
    }

    private static JsonNode read(HttpResponse<String> answer) throws ProviderException {
        try {
            return BoundedJson.read(answer.body());
        } catch (JacksonException _) {
            throw new ProviderException.Refused(
                    "The identity provider answered with something that is no JSON");
        }
    }
}
