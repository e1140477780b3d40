package com.opscenter.adapters.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The pieces of a kind's settings as JSON Schema; forms are built from them. Each can be added to.
public final class Schemas {

    /// Keyword of a secret that nobody else knows yet: a form offers to make one.
    public static final String GENERATES = "generates";

    private Schemas() {}

    /// @param properties in the order of the form
    public static Map<String, Object> object(Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        return schema;
    }

    /// One of alternative sets of fields.
    public static Map<String, Object> titled(String title, Map<String, Object> properties) {
        Map<String, Object> schema = object(properties);
        schema.put("title", title);
        return schema;
    }

    /// A field that is there only while another one has one of these words.
    public static void onlyWhen(Map<String, Object> schema, String other, List<String> words) {
        schema.put("onlyWhen", Map.of(other, words));
    }

    public static Map<String, Object> text(String title) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("title", title);
        return schema;
    }

    public static Map<String, Object> text(String title, int shortest, int longest) {
        Map<String, Object> schema = text(title);
        schema.put("minLength", shortest);
        schema.put("maxLength", longest);
        return schema;
    }

    /// Typed unseen, and never read again.
    public static Map<String, Object> secret(String title, int shortest, int longest) {
        Map<String, Object> schema = text(title, shortest, longest);
        schema.put("format", "password");
        schema.put("writeOnly", true);
        return schema;
    }

    /// One of these words.
    public static Map<String, Object> choice(String title, List<String> words) {
        Map<String, Object> schema = text(title);
        schema.put("enum", words);
        return schema;
    }

    /// A field that only concerns endpoints with one of these schemes: `x-schemes` tells forms to
    /// leave it out with any other.
    public static Map<String, Object> onlyWith(List<String> schemes, Map<String, Object> schema) {
        Map<String, Object> only = new LinkedHashMap<>(schema);
        only.put("x-schemes", schemes);
        return only;
    }

    /// The properties of an object, each as above, to be put among those of another.
    public static Map<String, Object> propertiesOnlyWith(
            List<String> schemes, Map<String, Object> object) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (object.get("properties") instanceof Map<?, ?> known) {
            known.forEach(
                    (name, schema) -> properties.put(String.valueOf(name), only(schemes, schema)));
        }
        return properties;
    }

    private static Object only(List<String> schemes, Object schema) {
        Map<String, Object> only = new LinkedHashMap<>();
        if (schema instanceof Map<?, ?> known) {
            known.forEach((name, value) -> only.put(String.valueOf(name), value));
        }
        return onlyWith(schemes, only);
    }
}
