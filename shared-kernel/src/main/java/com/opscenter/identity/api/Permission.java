package com.opscenter.identity.api;

import java.util.Arrays;
import java.util.Locale;
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
        return Arrays.stream(Resource.values())
                .flatMap(resource ->
                        Arrays.stream(Action.values())
                                .map(action -> new Permission(resource, action)))
                .filter(permission -> permission.toString().equals(written))
                .findFirst();
    }

    @Override
    public String toString() {
        return (resource + ":" + action).toLowerCase(Locale.ROOT);
    }
}
