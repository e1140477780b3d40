package com.opscenter.views;

import tools.jackson.databind.json.JsonMapper;

/// The stored form of rows. It is our own and independent of the form of answers.
public final class RowJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RowJson() {}

    public static String write(Object row) {
        return MAPPER.writeValueAsString(row);
    }

    public static <R> R read(String json, Class<R> type) {
        return MAPPER.readValue(json, type);
    }
}
