package com.opscenter.lab.control;

import java.util.Map;

/// What the control API answers: a status and what becomes the JSON body.
record Reply(int status, Object body) {

    static Reply ok(Object body) {
        return new Reply(200, body);
    }

    static Reply notFound(String what) {
        return new Reply(404, Map.of("error", "There is no " + what));
    }

    static Reply notAllowed(String method, String path) {
        return new Reply(405, Map.of("error", method + " is not offered at " + path));
    }

    /// @param field the field of the body, or "body" for all of it
    /// @param rule what it should have been
    static Reply invalid(String field, String rule) {
        return new Reply(400, Map.of("error", field + ": " + rule, "field", field, "rule", rule));
    }
}
