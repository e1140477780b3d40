package com.opscenter.vocabulary.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What one process of an installation does, in the property `opscenter.roles`. Several processes
/// on one database share the work; a process alone does all of it.
public enum NodeRole {
    /// Answers requests and sends live frames.
    WEB,
    /// Reads and switches devices.
    ADAPTERS,
    /// Moves the rows on that are read.
    PROJECTIONS,
    /// Does what follows from events, and what is due. What touches a device is done by `adapters`.
    REACTIONS;

    public static final String PROPERTY = "opscenter.roles";

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a process whose roles are written so has this one.
    public boolean isIn(String written) {
        return parse(written).contains(this);
    }

    /// @param written words separated by commas; nothing written means all
    /// @throws IllegalArgumentException naming the word that is none
    public static Set<NodeRole> parse(String written) {
        Set<NodeRole> roles = EnumSet.noneOf(NodeRole.class);
        for (String word : written.split(",", -1)) {
            if (!word.isBlank()) {
                roles.add(named(word.strip()));
            }
        }
        return roles.isEmpty() ? EnumSet.allOf(NodeRole.class) : roles;
    }

    private static NodeRole named(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s knows no \"%s\": its words are %s."
                                        .formatted(PROPERTY, word, words())));
    }

    private static String words() {
        return Arrays.stream(values()).map(NodeRole::word).collect(Collectors.joining(", "));
    }
}
