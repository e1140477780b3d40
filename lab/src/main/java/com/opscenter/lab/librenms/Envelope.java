package com.opscenter.lab.librenms;

import com.opscenter.lab.http.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What answers of API v0 are wrapped in.
final class Envelope {

    private Envelope() {}

    /// `api_success` with its count.
    static Answer list(String name, List<?> items) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "ok");
        body.put(name, items);
        body.put("count", items.size());
        return Answer.json(200, body);
    }

    /// What handlers answer that return collections of models: there is no count.
    static Answer collection(String name, List<?> items) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "ok");
        body.put(name, items);
        return Answer.json(200, body);
    }

    /// `api_success_noresult`.
    static Answer done(int status, String message) {
        return Answer.json(status, message(message, "ok"));
    }

    /// `api_error`.
    static Answer error(int status, String message) {
        return Answer.json(status, message(message, "error"));
    }

    private static Map<String, Object> message(String message, String status) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", status);
        body.put("message", message);
        return body;
    }
}
