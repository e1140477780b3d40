package com.opscenter.flow;

import java.util.List;
import java.util.stream.Collectors;

/// A key of a test's own.
///
/// @param written with its secret
record OwnKey(String url, String id, String written) {

    static final String KEYS = "/api/v1/account/api-keys";

    /// @param who signed in a moment ago, or with a key that makes keys
    /// @param scopes as JSON, such as `"power:read"`
    static OwnKey make(Rest who, String scopes) {
        return of(who, wish(scopes, ""));
    }

    /// One for all that somebody may, by name.
    ///
    /// @param who signed in a moment ago
    static OwnKey ofAll(Rest who) {
        String scopes =
                who.get("/api/v1/auth/me")
                        .body()
                        .path("permissions")
                        .valueStream()
                        .map(held -> "\"" + held.asString() + "\",")
                        .collect(Collectors.joining());
        return make(who, scopes + "\"account:read\",\"account:write\"");
    }

    /// @param more further members of the body, each with a comma before it
    static String wish(String scopes, String more) {
        return "{\"name\":\"CI\",\"permissions\":[%s]%s}".formatted(scopes, more);
    }

    static OwnKey of(Rest who, String body) {
        return of(who.url(), who.post(KEYS, body).is(201));
    }

    static OwnKey of(String url, Answer shown) {
        return new OwnKey(url, shown.text("/key_id"), shown.text("/api_key"));
    }

    Rest bearer() {
        return Rest.bearer(url, written);
    }

    Rest header() {
        return new Rest(url, List.of("X-API-Key", written));
    }

    String path() {
        return KEYS + "/" + id;
    }
}
