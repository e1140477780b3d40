package com.opscenter.identity.command.roles;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Permission;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is written about a role.
///
/// @param name 2 to 50 of a to z, 0 to 9, _ and -; never changes
/// @param description one line of at most 200 characters
/// @param permissions actions by resource, such as `{"power":["read","execute"]}`; all of them
/// @param level 2 to 9, lower is stronger
/// @param scope `own` or `platform`
/// @param inherits none: a role contains permissions and no other roles
@JsonIgnoreProperties(ignoreUnknown = true)
record RoleBody(
        @Nullable String name,
        @Nullable String description,
        @Nullable Map<String, @Nullable List<@Nullable String>> permissions,
        @Nullable Integer level,
        @Nullable String scope,
        @Nullable List<@Nullable String> inherits) {

    static final String PLATFORM = "platform";
    static final String OWN = "own";

    void requireNoOthers() {
        if (inherits != null && !inherits.isEmpty()) {
            throw wrong(
                    "inherits",
                    "not-offered",
                    "must be empty: a role contains permissions and no other roles");
        }
    }

    /// Null where nothing is said about it.
    @Nullable Boolean isPlatform() {
        return switch (scope) {
            case null -> null;
            case PLATFORM -> true;
            case OWN -> false;
            default -> throw wrong("scope", "enum", "must be own or platform");
        };
    }

    /// As they are written, null where nothing is said about them.
    @Nullable Set<String> granted() {
        if (permissions == null) {
            return null;
        }
        Set<String> granted = new HashSet<>();
        for (Map.Entry<String, @Nullable List<@Nullable String>> one : permissions.entrySet()) {
            granted.addAll(of(one.getKey(), one.getValue(), "permissions." + one.getKey()));
        }
        return granted;
    }

    static Set<String> of(@Nullable String resource, @Nullable List<@Nullable String> actions) {
        return of(given("resource", resource), actions, "actions");
    }

    /// @param field where the actions are written
    private static Set<String> of(
            String resource, @Nullable List<@Nullable String> actions, String field) {
        Set<String> permissions = new HashSet<>();
        for (String action : given(field, actions)) {
            permissions.add(resource + ":" + given(field, action));
        }
        return permissions;
    }

    /// Everything that may be done with it.
    static Set<String> allOf(@Nullable String resource) {
        String known = given("resource", resource);
        return Arrays.stream(Permission.Action.values())
                .map(action -> known + ":" + action.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw wrong(field, "required", "must be given");
        }
        return value;
    }

    private static RefusedException wrong(String field, String code, String message) {
        return new RefusedException(Refusal.invalid(field, code, message));
    }
}
