package com.opscenter.scim.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads JSON as RFC 7643 (2.1) wants it read: capitals in names do not count, and null is the same
/// as nothing. Some directories write booleans as text.
final class Tree {

    static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    /// Members of an object that are looked at one by one for each that comes.
    private static final int MOST = 100;

    private Tree() {}

    static Optional<JsonNode> member(JsonNode object, String name) {
        JsonNode exact = object.get(name);
        if (exact != null) {
            return Optional.of(exact).filter(found -> !found.isNull());
        }
        for (Map.Entry<String, JsonNode> one : object.properties()) {
            if (one.getKey().equalsIgnoreCase(name)) {
                return Optional.of(one.getValue()).filter(found -> !found.isNull());
            }
        }
        return Optional.empty();
    }

    /// Under the name it has, however that is written; null takes it away.
    static void put(ObjectNode object, String name, @Nullable JsonNode value) {
        remove(object, name);
        if (value != null) {
            object.set(name, value);
        }
    }

    static void putAll(ObjectNode object, ObjectNode members) {
        requireFew(members);
        members.properties().forEach(member -> put(object, member.getKey(), member.getValue()));
        requireFew(object);
    }

    static void remove(ObjectNode object, String name) {
        object.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name::equalsIgnoreCase)
                .toList()
                .forEach(object::remove);
    }

    private static void requireFew(ObjectNode object) {
        if (object.size() > MOST) {
            throw Wrong.refused(
                    "too-many-values", "At most %d members of one object".formatted(MOST));
        }
    }

    static ObjectNode object(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw Wrong.syntax("A JSON object is expected");
    }

    /// Null where there is none, or only spaces.
    static @Nullable String text(JsonNode object, String name) {
        return member(object, name).map(node -> textOf(node, name)).orElse(null);
    }

    static @Nullable String words(JsonNode node, String name) {
        return node.isNull() ? null : textOf(node, name);
    }

    private static @Nullable String textOf(JsonNode node, String name) {
        if (!node.isString() && !node.isNumber()) {
            throw Wrong.value(name, "must be text");
        }
        String text = node.asString().strip();
        if (text.indexOf('\0') >= 0) {
            throw Wrong.value(name, "must have no NUL in it");
        }
        return text.isEmpty() ? null : text;
    }

    static @Nullable Boolean flag(JsonNode object, String name) {
        return member(object, name).map(node -> flagOf(node, name)).orElse(null);
    }

    private static Boolean flagOf(JsonNode node, String name) {
        String word = node.isBoolean() || node.isString() ? node.asString() : "";
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Wrong.value(name, "must be true or false");
        };
    }

    /// Several values, or one by itself; text stands for an object with a `value`.
    static List<ObjectNode> values(JsonNode node, String name) {
        List<ObjectNode> values = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node.values() : List.of(node)) {
            if (one instanceof ObjectNode object) {
                values.add(object);
            } else if (one.isString()) {
                values.add(MAKE.objectNode().put("value", one.asString()));
            } else {
                throw Wrong.value(name, "must be a list of objects with a value");
            }
        }
        return values;
    }
}
