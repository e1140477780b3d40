package com.opscenter.identity.api;

import static com.opscenter.identity.api.OrgRight.MANAGE_BILLING;
import static com.opscenter.identity.api.OrgRight.MANAGE_KEYS;
import static com.opscenter.identity.api.OrgRight.MANAGE_MEMBERS;
import static com.opscenter.identity.api.OrgRight.MANAGE_SETTINGS;
import static com.opscenter.identity.api.OrgRight.VIEW_ALL;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a member is in an organization.
public enum OrgRole {
    OWNER,
    ADMIN,
    BILLING_ADMIN,
    MEMBER;

    private static final Set<OrgRight> ALL = Set.of(OrgRight.values());
    private static final Set<OrgRight> OF_ADMIN =
            Set.of(MANAGE_MEMBERS, MANAGE_SETTINGS, MANAGE_KEYS, VIEW_ALL);
    private static final Set<OrgRight> OF_BILLING_ADMIN = Set.of(MANAGE_BILLING, VIEW_ALL);
    private static final Set<OrgRight> OF_MEMBER = Set.of(VIEW_ALL);

    /// The name in events and the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrgRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    public Set<OrgRight> rights() {
        return switch (this) {
            case OWNER -> ALL;
            case ADMIN -> OF_ADMIN;
            case BILLING_ADMIN -> OF_BILLING_ADMIN;
            case MEMBER -> OF_MEMBER;
        };
    }

    /// Whether a right of the role amounts to the permission in this organization.
    boolean grants(Permission permission) {
        return rights().stream().anyMatch(right -> right.permissions().contains(permission));
    }
}
