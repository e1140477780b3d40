package com.opscenter.identity.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What a role in an organization lets one do with that organization itself, and the permissions
/// this amounts to there. Managing members amounts to none: accounts are no organization's, so the
/// commands about members ask for the right by name.
public enum OrgRight {
    MANAGE_MEMBERS("organizations:write"),
    MANAGE_BILLING("billing:write", "billing:read", "billing:write"),
    MANAGE_SETTINGS("organizations:write", "organizations:write"),
    MANAGE_KEYS("api_keys:write", "api_keys:read", "api_keys:write", "api_keys:delete"),
    DELETE_ORG("organizations:delete", "organizations:delete"),
    VIEW_ALL("organizations:read", "organizations:read");

    private final Permission scope;
    private final Set<Permission> permissions;

    OrgRight(String scope, String... permissions) {
        this.scope = Permission.of(scope);
        this.permissions =
                Arrays.stream(permissions)
                        .map(Permission::of)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// The name in the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What an API key must be for to make use of the right.
    Permission scope() {
        return scope;
    }

    Set<Permission> permissions() {
        return permissions;
    }
}
