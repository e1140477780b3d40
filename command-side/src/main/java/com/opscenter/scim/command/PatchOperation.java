package com.opscenter.scim.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One operation of a PATCH (RFC 7644, 3.5.2), at one place.
///
/// @param value null where there is none
/// @param named whether the place was named by itself; what an object brings along beside what it
///   is about is left aside
record PatchOperation(Kind kind, AttributePath path, @Nullable JsonNode value, boolean named) {

    enum Kind {
        ADD,
        REPLACE,
        REMOVE
    }

    private static final int MOST = 1_000;

    /// All of a request, in order. An object without a path is as many operations as it has
    /// members, whose names may be paths.
    static List<PatchOperation> of(JsonNode body) {
        Tree.object(body);
        requireSchema(body);
        JsonNode written =
                Tree.member(body, "Operations")
                        .filter(JsonNode::isArray)
                        .orElseThrow(() -> Wrong.syntax("Operations: a list is expected"));
        if (written.isEmpty() || written.size() > MOST) {
            throw Wrong.syntax("Operations: 1 to %d are expected".formatted(MOST));
        }
        List<PatchOperation> all = new ArrayList<>();
        written.values().forEach(one -> read(Tree.object(one), all));
        return all;
    }

    private static void requireSchema(JsonNode body) {
        boolean right =
                Tree.member(body, "schemas")
                        .filter(JsonNode::isArray)
                        .filter(list ->
                                list.valueStream()
                                        .anyMatch(one ->
                                                one.isString()
                                                        && one.asString()
                                                                .equalsIgnoreCase(Urn.PATCH)))
                        .isPresent();
        if (!right) {
            throw Wrong.syntax("schemas: must name " + Urn.PATCH);
        }
    }

    private static void read(JsonNode one, List<PatchOperation> all) {
        Kind kind = kind(Tree.text(one, "op"));
        JsonNode value = Tree.member(one, "value").orElse(null);
        String path = Tree.text(one, "path");
        if (path != null) {
            if (kind == Kind.ADD ? value == null : kind == Kind.REPLACE && !hasValue(one)) {
                throw Wrong.value("value", "must be given");
            }
            all.add(new PatchOperation(kind, Grammar.path(path), value, true));
            return;
        }
        if (kind == Kind.REMOVE) {
            throw Wrong.noTarget("What is to be removed must be named by a path");
        }
        if (value == null || !value.isObject()) {
            throw Wrong.value("value", "must be an object where there is no path");
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            all.add(
                    new PatchOperation(
                            kind, Grammar.path(member.getKey()), member.getValue(), false));
        }
    }

    /// Null is one: it takes away what it replaces.
    private static boolean hasValue(JsonNode operation) {
        return operation
                .propertyStream()
                .anyMatch(member -> member.getKey().equalsIgnoreCase("value"));
    }

    private static Kind kind(@Nullable String op) {
        return switch (op == null ? "" : op.toLowerCase(Locale.ROOT)) {
            case "add" -> Kind.ADD;
            case "replace" -> Kind.REPLACE;
            case "remove" -> Kind.REMOVE;
            default -> throw Wrong.syntax("op: must be add, replace or remove");
        };
    }

    /// Whether something is taken away: by name, or by replacing it with nothing.
    boolean takesAway() {
        return kind == Kind.REMOVE || value == null || value.isNull();
    }
}
