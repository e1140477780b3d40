package com.opscenter.lab.librenms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// One HTTP answer.
record Answer(int status, String contentType, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer json(int status, Object body) {
        return new Answer(status, "application/json", JSON.writeValueAsString(body));
    }

    static Answer html(int status, String page) {
        return new Answer(status, "text/html; charset=UTF-8", page);
    }

    /// `api_success` with its count.
    static Answer list(String name, List<?> items) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "ok");
        body.put(name, items);
        body.put("count", items.size());
        return json(200, body);
    }

    /// What handlers answer that return collections of models: there is no count.
    static Answer collection(String name, List<?> items) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "ok");
        body.put(name, items);
        return json(200, body);
    }

    /// `api_success_noresult`.
    static Answer done(int status, String message) {
        return json(status, message(message, "ok"));
    }

    /// `api_error`.
    static Answer error(int status, String message) {
        return json(status, message(message, "error"));
    }

    private static Map<String, Object> message(String message, String status) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", status);
        body.put("message", message);
        return body;
    }
}
