package com.opscenter.lab.http;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// One HTTP answer.
///
/// @param headers beside type and length
public record Answer(int status, String contentType, String body, Map<String, String> headers) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Answer(int status, String contentType, String body) {
        this(status, contentType, body, Map.of());
    }

    public Answer with(String header, String value) {
        return new Answer(status, contentType, body, Map.of(header, value));
    }

    public static Answer json(int status, Object body) {
        return new Answer(status, "application/json", JSON.writeValueAsString(body));
    }

    public static Answer html(int status, String page) {
        return new Answer(status, "text/html; charset=UTF-8", page);
    }
}
