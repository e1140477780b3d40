package com.opscenter.lab.http;

import tools.jackson.databind.json.JsonMapper;

/// One HTTP answer.
public record Answer(int status, String contentType, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Answer json(int status, Object body) {
        return new Answer(status, "application/json", JSON.writeValueAsString(body));
    }

    public static Answer html(int status, String page) {
        return new Answer(status, "text/html; charset=UTF-8", page);
    }
}
