package com.opscenter.adapters.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pieces of a kind's settings as JSON Schema; forms are built from them. Each can be added to.
public final class Schemas {

    /// Keyword of a secret that nobody else knows yet: a form offers to make one.
    public static final String GENERATES = "generates";

    /// What [#onlyWhen] calls the scheme of the endpoint; no setting has this name.
    public static final String SCHEME = "scheme";

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

    /// A field, or one of alternative sets of fields, that is there only while a setting has one of
    /// these words.
    ///
    /// @param setting its name, or [#SCHEME]
    public static Map<String, Object> onlyWhen(
            String setting, List<String> words, Map<String, Object> schema) {
        Map<String, Object> only = new LinkedHashMap<>(schema);
        only.put("onlyWhen", Map.of(setting, words));
        return only;
    }

    /// The properties of an object, each as above, to be put among those of another.
    public static Map<String, Object> propertiesOnlyWhen(
            String setting, List<String> words, Map<String, Object> object) {
        Map<String, Object> properties = new LinkedHashMap<>();
        members(object.get("properties"))
                .forEach((name, schema) ->
                        properties.put(name, onlyWhen(setting, words, members(schema))));
        return properties;
    }

    private static Map<String, Object> members(@Nullable Object object) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (object instanceof Map<?, ?> known) {
            known.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        return members;
    }

    /// A field that begins with a value.
    public static Map<String, Object> usually(String value, Map<String, Object> schema) {
        Map<String, Object> usual = new LinkedHashMap<>(schema);
        usual.put("default", value);
        return usual;
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
}
