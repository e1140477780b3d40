package com.opscenter.scim.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Which attributes are wanted in an answer (RFC 7644, 3.9). `id` and `schemas` always are.
///
/// @param only in lower case, such as `name.givenname`; empty for all
/// @param without the same
record Selection(Set<String> only, Set<String> without) {

    static final Selection ALL = new Selection(Set.of(), Set.of());

    private static final Set<String> ALWAYS = Set.of("id", "schemas");

    Selection {
        only = Set.copyOf(only);
        without = Set.copyOf(without);
    }

    static Selection of(@Nullable String attributes, @Nullable String excludedAttributes) {
        Set<String> only = names(attributes);
        Set<String> without = names(excludedAttributes);
        if (!only.isEmpty() && !without.isEmpty()) {
            throw Wrong.value("excludedAttributes", "cannot be given together with attributes");
        }
        return new Selection(only, without);
    }

    /// Whether anything of an attribute is wanted.
    boolean wants(String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        return !without.contains(name)
                && (only.isEmpty()
                        || only.stream()
                                .anyMatch(one -> one.equals(name) || one.startsWith(name + ".")));
    }

    ObjectNode of(ObjectNode resource) {
        if (only.isEmpty() && without.isEmpty()) {
            return resource;
        }
        for (String name : List.copyOf(resource.propertyNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!ALWAYS.contains(lower)) {
                select(resource, name, lower);
            }
        }
        return resource;
    }

    private void select(ObjectNode resource, String name, String lower) {
        if (!wants(name)) {
            resource.remove(name);
            return;
        }
        JsonNode value = resource.get(name);
        if (only.isEmpty() || !only.contains(lower)) {
            for (JsonNode one : value.isArray() ? value.values() : List.of(value)) {
                if (one instanceof ObjectNode parts) {
                    parts.remove(
                            parts.propertyNames().stream()
                                    .filter(part -> !wantsPart(lower, part))
                                    .toList());
                }
            }
        }
    }

    private boolean wantsPart(String lower, String part) {
        String name = lower + "." + part.toLowerCase(Locale.ROOT);
        return !without.contains(name) && (only.isEmpty() || only.contains(name));
    }

    /// Names of the core may have their URN before them; those of the extension stand below it.
    private static Set<String> names(@Nullable String written) {
        if (written == null) {
            return Set.of();
        }
        return Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Selection::name)
                .collect(Collectors.toSet());
    }

    private static String name(String written) {
        AttributePath path = AttributePath.of(written);
        if (path == null) {
            throw Wrong.value("attributes", "must be names of attributes");
        }
        if (path.isCore()) {
            return path.plain();
        }
        String schema = path.schema().toLowerCase(Locale.ROOT);
        return path.name().isEmpty() ? schema : schema + "." + path.plain();
    }
}
