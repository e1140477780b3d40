package com.opscenter.bench.rigs;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the API answered.
record Reply(HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    int status() {
        return response.statusCode();
    }

    JsonNode body() {
        return JSON.readTree(response.body());
    }

    boolean isAccepted() {
        return status() >= 200 && status() < 300;
    }

    /// Whether it says nothing about what became of the request.
    boolean isUndecided() {
        return status() >= 500 || status() == 401 || status() == 429 || isStillInProgress();
    }

    private boolean isStillInProgress() {
        return status() == 409
                && body().path("code").asString("").equals("idempotency-in-progress");
    }
}
