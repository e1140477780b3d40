package com.opscenter.scim.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What directories tell of a person beyond what is needed here. It is noted among the person's
/// attributes under the same names, where administrators see it.
final class Noted {

    static final List<String> OF_USER = List.of("displayName", "title");
    static final List<String> OF_ENTERPRISE =
            List.of(
                    "employeeNumber",
                    "costCenter",
                    "organization",
                    "division",
                    "department",
                    "manager");

    private Noted() {}

    /// As the resource says it.
    static Map<String, String> of(JsonNode user) {
        Map<String, String> noted = new HashMap<>();
        OF_USER.forEach(name -> put(noted, name, Tree.text(user, name)));
        Tree.member(user, Urn.ENTERPRISE)
                .ifPresent(extension ->
                        OF_ENTERPRISE.forEach(
                                name -> put(noted, name, enterprise(extension, name))));
        return noted;
    }

    private static @Nullable String enterprise(JsonNode extension, String name) {
        JsonNode value = Tree.member(extension, name).orElse(null);
        if (value == null) {
            return null;
        }
        return value.isObject() ? Tree.text(value, "value") : Tree.words(value, name);
    }

    private static void put(Map<String, String> noted, String name, @Nullable String value) {
        if (value != null) {
            noted.put(name, value);
        }
    }

    /// All of a person's attributes once these are noted; those of others stay.
    static Map<String, String> into(Map<String, String> before, Map<String, String> noted) {
        Map<String, String> after = new HashMap<>(before);
        OF_USER.forEach(after::remove);
        OF_ENTERPRISE.forEach(after::remove);
        after.putAll(noted);
        return after;
    }

    /// Writes them into the resource.
    static void write(Map<String, String> attributes, ObjectNode user) {
        OF_USER.stream()
                .filter(attributes::containsKey)
                .forEach(name -> user.put(name, attributes.get(name)));
        Map<String, String> enterprise = new TreeMap<>(attributes);
        enterprise.keySet().retainAll(OF_ENTERPRISE);
        if (!enterprise.isEmpty()) {
            ObjectNode extension = user.putObject(Urn.ENTERPRISE);
            enterprise.forEach((name, value) -> {
                if (name.equals("manager")) {
                    extension.putObject(name).put("value", value);
                } else {
                    extension.put(name, value);
                }
            });
        }
    }
}
