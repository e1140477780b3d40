package com.opscenter.adapters.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request. What it carries may be secret, so nothing but method and path is ever shown.
///
/// @param path below the endpoint's base, with its query, already encoded:
///   `/api/v0/devices?order=id`
/// @param json the body, null for none; without a body no content type is sent
public record HttpAsk(
        String method, String path, Map<String, String> headers, @Nullable String json) {

    public static HttpAsk get(String path) {
        return new HttpAsk("GET", path, Map.of("Accept", "application/json"), null);
    }

    /// A request with a JSON body, such as a POST.
    public static HttpAsk json(String method, String path, String json) {
        return new HttpAsk(method, path, Map.of("Accept", "application/json"), json);
    }

    /// The same request by another method, such as `DELETE`.
    public HttpAsk method(String other) {
        return new HttpAsk(other, path, headers, json);
    }

    public HttpAsk with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpAsk(method, path, more, json);
    }

    /// Basic authentication (RFC 7617), UTF-8.
    public HttpAsk as(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    @Override
    public String toString() {
        int query = path.indexOf('?');
        return method + " " + (query < 0 ? path : path.substring(0, query));
    }
}
