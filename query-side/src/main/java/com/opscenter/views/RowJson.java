package com.opscenter.views;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// The stored form of rows. It is our own and independent of the form of answers.
public final class RowJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new SimpleModule().addSerializer(new InOrder()))
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /// Escaped once; with another backslash before it, it is six characters of a text.
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    private RowJson() {}

    /// Throws when PostgreSQL could not store it: a NUL is no character there.
    public static String write(Object row) {
        String json = MAPPER.writeValueAsString(row);
        if (NUL.matcher(json).find()) {
            throw new IllegalArgumentException("A NUL character cannot be stored");
        }
        return json;
    }

    /// What a row of an older version lacks is null or zero, until it is folded anew.
    public static <R> R read(String json, Class<R> type) {
        return MAPPER.readValue(json, type);
    }

    /// A set has no order of its own, and one that was read back another than the one written: so
    /// it is written in order, and equal rows have equal text.
    private static final class InOrder extends StdSerializer<Set<?>> {

        InOrder() {
            super(Set.class);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            set.stream().sorted().forEach(element -> context.writeValue(json, element));
            json.writeEndArray();
        }
    }
}
