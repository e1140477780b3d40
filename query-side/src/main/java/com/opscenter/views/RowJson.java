package com.opscenter.views;

import tools.jackson.databind.json.JsonMapper;

/// The stored form of rows. It is our own and independent of the form of answers.
public final class RowJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String NUL = "\\u0000";

    private RowJson() {}

    /// Throws when PostgreSQL could not store it: a NUL is no character there.
    public static String write(Object row) {
        String json = MAPPER.writeValueAsString(row);
        if (json.contains(NUL)) {
            throw new IllegalArgumentException("A NUL character cannot be stored");
        }
        return json;
    }

    public static <R> R read(String json, Class<R> type) {
        return MAPPER.readValue(json, type);
    }
}
