package com.opscenter.identity.api;

import java.util.Collection;

/// How long a password has to be. It is longer for whoever runs the installation, however their
/// roles are called.
///
/// @param shortest characters
/// @param longest characters
public record PasswordRule(int shortest, int longest) {

    private static final int LONGEST = 128;

    public static final PasswordRule EVERYBODY = new PasswordRule(8, LONGEST);
    public static final PasswordRule ADMINISTRATORS = new PasswordRule(12, LONGEST);

    private static final Permission PEOPLE = Permission.of("users:write");
    private static final Permission SETTINGS = Permission.of("settings:write");

    /// Whoever may change both people and settings of the whole platform, by whichever roles.
    ///
    /// @param roles those somebody holds, or is to hold
    public static PasswordRule of(Collection<Role> roles) {
        return grants(roles, PEOPLE) && grants(roles, SETTINGS) ? ADMINISTRATORS : EVERYBODY;
    }

    public boolean accepts(int characters) {
        return characters >= shortest && characters <= longest;
    }

    private static boolean grants(Collection<Role> roles, Permission permission) {
        return roles.stream().anyMatch(role -> role.platform() && role.grants(permission));
    }
}
