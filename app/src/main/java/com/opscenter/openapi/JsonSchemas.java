package com.opscenter.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON Schema of a request's body, from the record it is read into: what is not `@Nullable` is
/// required, and what is not named is refused.
final class JsonSchemas {

    private static final String TYPE = "type";

    private JsonSchemas() {}

    static Map<String, Object> of(Class<?> body) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.putAll(object(body));
        return schema;
    }

    private static Map<String, Object> object(Class<?> type) {
        Map<String, Object> members = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty written = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = written == null ? component.getName() : written.value();
            members.put(name, schema(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(name);
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, "object");
        schema.put("properties", members);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> schema(Type type) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class ->
                    Map.of(TYPE, "array", "items", schema(list.getActualTypeArguments()[0]));
            case ParameterizedType map when map.getRawType() == Map.class ->
                    Map.of(
                            TYPE,
                            "object",
                            "additionalProperties",
                            schema(map.getActualTypeArguments()[1]));
            case Class<?> one -> simple(one);
            default -> Map.of();
        };
    }

    private static Map<String, Object> simple(Class<?> type) {
        if (type == String.class) {
            return Map.of(TYPE, "string");
        } else if (type == Instant.class) {
            return Map.of(TYPE, "string", "format", "date-time");
        } else if (type == Boolean.class || type == boolean.class) {
            return Map.of(TYPE, "boolean");
        } else if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return Map.of(TYPE, "integer");
        } else if (type.isEnum()) {
            return Map.of(
                    "enum", Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
        }
        return type.isRecord() ? object(type) : Map.of();
    }
}
