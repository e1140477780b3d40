package com.opscenter.bench.rigs;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the API answered.
///
/// @param position the `Event-Position`, 0 without one
record Reply(int status, long position, String text) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Reply of(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(),
                response.headers().firstValueAsLong("Event-Position").orElse(0),
                response.body());
    }

    JsonNode body() {
        return JSON.readTree(text.isBlank() ? "{}" : text);
    }

    boolean isAccepted() {
        return status >= 200 && status < 300;
    }

    /// Whether it says nothing about what became of the request.
    boolean isUndecided() {
        return status >= 500 || status == 401 || status == 429;
    }

    /// The last part of a problem's type, empty when it is none.
    String problem() {
        String type = body().path("type").asString("");
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
