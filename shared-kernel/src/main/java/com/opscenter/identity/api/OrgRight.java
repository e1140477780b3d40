package com.opscenter.identity.api;

import com.opscenter.identity.api.Permission.Action;
import com.opscenter.identity.api.Permission.Resource;
import java.util.Locale;
import java.util.Set;

/// What a role in an organization lets one do with that organization itself, and the permissions
/// this amounts to there. Managing members amounts to none: accounts are no organization's, so the
/// commands about members ask for the right by name.
public enum OrgRight {
    MANAGE_MEMBERS(Resource.ORGANIZATIONS, Action.WRITE),
    MANAGE_BILLING(Resource.BILLING, Action.WRITE),
    MANAGE_SETTINGS(Resource.ORGANIZATIONS, Action.WRITE),
    MANAGE_KEYS(Resource.API_KEYS, Action.WRITE),
    DELETE_ORG(Resource.ORGANIZATIONS, Action.DELETE),
    VIEW_ALL(Resource.ORGANIZATIONS, Action.READ);

    private static final Set<Permission> BILLING =
            Set.of(Permission.of("billing:read"), Permission.of("billing:write"));
    private static final Set<Permission> KEYS =
            Set.of(
                    Permission.of("api_keys:read"),
                    Permission.of("api_keys:write"),
                    Permission.of("api_keys:delete"));

    private final Resource resource;
    private final Action action;

    OrgRight(Resource resource, Action action) {
        this.resource = resource;
        this.action = action;
    }

    /// The name in the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What an API key must be for to make use of the right.
    Permission scope() {
        return new Permission(resource, action);
    }

    Set<Permission> permissions() {
        return switch (this) {
            case MANAGE_MEMBERS -> Set.of();
            case MANAGE_BILLING -> BILLING;
            case MANAGE_KEYS -> KEYS;
            case MANAGE_SETTINGS, DELETE_ORG, VIEW_ALL -> Set.of(scope());
        };
    }
}
