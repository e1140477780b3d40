package com.opscenter.scim.command;

import com.opscenter.scim.command.AttributePath.Condition;
import com.opscenter.scim.command.PatchOperation.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes one of the attributes that have several values, of which one may be primary.
final class ValueList {

    private static final int MOST = 100;

    private static final String VALUE = "value";
    private static final String PRIMARY = "primary";

    private final String name;
    private final List<ObjectNode> values;

    private ValueList(String name, List<ObjectNode> values) {
        this.name = name;
        this.values = values;
    }

    /// @param resource changed in place
    static void apply(PatchOperation operation, String name, ObjectNode resource) {
        JsonNode before = resource.get(name);
        ValueList list =
                new ValueList(
                        name,
                        new ArrayList<>(before == null ? List.of() : Tree.values(before, name)));
        list.change(operation);
        resource.set(name, Tree.MAKE.arrayNode().addAll(list.values));
    }

    private void change(PatchOperation operation) {
        AttributePath path = operation.path();
        if (path.where().isEmpty() && path.sub() == null) {
            whole(operation);
            return;
        }
        List<ObjectNode> chosen = values.stream().filter(one -> holds(one, path)).toList();
        if (operation.takesAway()) {
            remove(chosen, path.sub());
        } else if (!chosen.isEmpty()) {
            chosen.forEach(one -> set(one, path.sub(), operation.value()));
        } else if (operation.kind() == Kind.ADD) {
            add(begun(path, operation.value()));
        } else {
            throw Wrong.noTarget("No value of %s is as the path says".formatted(name));
        }
    }

    private void whole(PatchOperation operation) {
        JsonNode value = operation.value();
        switch (operation.kind()) {
            case REMOVE -> removeListed(value);
            case REPLACE -> {
                values.clear();
                if (value != null && !value.isNull()) {
                    Tree.values(value, name).forEach(this::add);
                }
            }
            case ADD -> {
                if (value != null && !value.isNull()) {
                    Tree.values(value, name).forEach(this::add);
                }
            }
        }
    }

    /// All of them where none is listed.
    private void removeListed(@Nullable JsonNode listed) {
        if (listed == null || listed.isNull()) {
            values.clear();
            return;
        }
        List<String> gone =
                Tree.values(listed, name).stream().map(one -> text(one, VALUE)).toList();
        values.removeIf(one -> gone.contains(text(one, VALUE)));
    }

    private void remove(List<ObjectNode> chosen, @Nullable String sub) {
        if (sub == null || sub.equalsIgnoreCase(VALUE)) {
            values.removeAll(chosen);
        } else {
            chosen.forEach(one -> Tree.remove(one, sub));
        }
    }

    /// What is there already is not there twice, and only one is primary.
    private void add(ObjectNode value) {
        if (values.size() == MOST) {
            throw Wrong.refused("too-many-values", "At most %d of %s".formatted(MOST, name));
        }
        values.removeIf(one -> text(one, VALUE).equals(text(value, VALUE)));
        if (isTrue(value)) {
            values.stream()
                    .filter(ValueList::isTrue)
                    .forEach(one -> Tree.put(one, PRIMARY, Tree.MAKE.booleanNode(false)));
        }
        values.add(value);
    }

    private void set(ObjectNode one, @Nullable String sub, @Nullable JsonNode value) {
        if (sub != null) {
            Tree.put(one, sub, value);
        } else if (value instanceof ObjectNode parts) {
            Tree.putAll(one, parts);
        } else {
            throw Wrong.value(name, "must be an object where one of several is meant");
        }
    }

    /// A value that is as the path says.
    private ObjectNode begun(AttributePath path, @Nullable JsonNode value) {
        ObjectNode one = Tree.MAKE.objectNode();
        for (Condition condition : path.where()) {
            one.put(condition.path().name(), condition.equal());
        }
        set(one, path.sub(), value);
        return one;
    }

    static boolean holds(ObjectNode one, AttributePath path) {
        return path.where().stream()
                .allMatch(condition ->
                        text(one, condition.path().name()).equalsIgnoreCase(condition.equal()));
    }

    private static boolean isTrue(JsonNode value) {
        return text(value, PRIMARY).equalsIgnoreCase("true");
    }

    private static String text(JsonNode one, String member) {
        return Tree.member(one, member).map(node -> node.asString("")).orElse("");
    }
}
