package com.opscenter.identity.api;

import java.util.Comparator;
import java.util.Set;

/// What somebody is allowed because of a name they were given.
///
/// @param level lower is stronger
/// @param platform whether it holds for every organization, not only for one's own
/// @param system whether it is there from the start and cannot be changed
public record Role(
        String name,
        String description,
        int level,
        boolean platform,
        Set<Permission> permissions,
        boolean system) {

    public static final Comparator<Role> STRONGEST_FIRST =
            Comparator.comparingInt(Role::level).thenComparing(Role::name);

    public Role {
        permissions = Set.copyOf(permissions);
    }

    boolean grants(Permission permission) {
        return permissions.contains(permission);
    }
}
