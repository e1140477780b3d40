package com.opscenter.identity.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a member is in an organization.
public enum OrgRole {
    OWNER(EnumSet.allOf(OrgRight.class)),
    ADMIN(
            EnumSet.of(
                    OrgRight.MANAGE_MEMBERS,
                    OrgRight.MANAGE_SETTINGS,
                    OrgRight.MANAGE_KEYS,
                    OrgRight.VIEW_ALL)),
    BILLING_ADMIN(EnumSet.of(OrgRight.MANAGE_BILLING, OrgRight.VIEW_ALL)),
    MEMBER(EnumSet.of(OrgRight.VIEW_ALL));

    private final Set<OrgRight> rights;
    private final Set<Permission> permissions;

    OrgRole(Set<OrgRight> rights) {
        this.rights = Set.copyOf(rights);
        this.permissions =
                rights.stream()
                        .flatMap(right -> right.permissions().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// The name in events and the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrgRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    public Set<OrgRight> rights() {
        return rights;
    }

    /// What the rights amount to in this organization.
    Set<Permission> permissions() {
        return permissions;
    }
}
