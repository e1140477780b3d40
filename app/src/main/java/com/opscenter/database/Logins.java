package com.opscenter.database;

import com.opscenter.data.Refused;
import com.opscenter.data.Secrets;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The logins of one installation.
///
/// @param administrator prepares the database; used at start-up only
record Logins(Login administrator, Map<Role, Login> roles) {

    Login of(Role role) {
        return Objects.requireNonNull(roles.get(role));
    }

    static Logins from(DatabaseProperties properties, @Nullable Secrets secrets)
            throws IOException {
        Login administrator =
                Login.parse(properties.url(), properties.username(), properties.password());
        Map<Role, Login> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String password = passwordOf(role, properties, secrets);
            roles.put(role, administrator.as(role.roleName(), password));
        }
        return new Logins(administrator, roles);
    }

    private static String passwordOf(
            Role role, DatabaseProperties properties, @Nullable Secrets secrets)
            throws IOException {
        String given = properties.passwordOf(role);
        if (given != null && !given.isBlank()) {
            return given;
        }
        if (secrets == null) {
            throw new Refused(
                    "The password of %s is missing: give opscenter.database.%s-password or opscenter.data."
                            .formatted(role.roleName(), role.roleName().substring(4)));
        }
        return secrets.get(role.roleName());
    }
}
