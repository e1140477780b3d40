package com.opscenter.identity.api;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The right to do one kind of thing to one kind of object; written `power:execute`.
public record Permission(Resource resource, Action action) {

    public enum Resource {
        USERS,
        BILLING,
        ORGANIZATIONS,
        SERVICES,
        MODELS,
        ANALYTICS,
        SETTINGS,
        LOGS,
        API_KEYS,
        WEBHOOKS,
        POWER,
        NETWORK,
        SECURITY,
        ALERTS,
        SOURCES,
        AUDIT,
        SYSTEM
    }

    public enum Action {
        READ,
        WRITE,
        DELETE,
        EXECUTE
    }

    private static final Map<String, Permission> BY_WORD = byWord();

    /// Reads the written form `resource:action`.
    public static Permission of(String written) {
        String[] parts = written.split(":", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a permission: " + written);
        }
        return new Permission(
                Resource.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                Action.valueOf(parts[1].toUpperCase(Locale.ROOT)));
    }

    /// Empty for what is written otherwise than one is, or is none.
    public static Optional<Permission> find(String written) {
        return Optional.ofNullable(BY_WORD.get(written));
    }

    /// All there are, in order of the resources.
    public static Collection<Permission> all() {
        return BY_WORD.values();
    }

    private static Map<String, Permission> byWord() {
        Map<String, Permission> all = new LinkedHashMap<>();
        for (Resource resource : Resource.values()) {
            for (Action action : Action.values()) {
                Permission permission = new Permission(resource, action);
                all.put(permission.toString(), permission);
            }
        }
        return Collections.unmodifiableMap(all);
    }

    @Override
    public String toString() {
        return (resource + ":" + action).toLowerCase(Locale.ROOT);
    }
}
