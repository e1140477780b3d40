package com.opscenter.identity.api;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who asks, with everything the answer depends on.
///
/// @param name user name or client id, for people's eyes
/// @param explicit permissions granted by name beside the roles; machines need these for dangerous
///   acts
/// @param orgId the acting organization
/// @param authenticatedAt when the person last proved who they are, null for machines
public record Caller(
        Actor actor,
        String name,
        Set<Role> roles,
        Set<Permission> explicit,
        String orgId,
        @Nullable Instant authenticatedAt,
        @Nullable String sessionId) {

    public Set<Permission> permissions() {
        Set<Permission> all = new HashSet<>(explicit);
        roles.forEach(role -> all.addAll(role.permissions()));
        return all;
    }

    public boolean may(Permission permission) {
        return explicit.contains(permission)
                || roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /// Whether the permission reaches beyond the acting organization.
    public boolean mayEverywhere(Permission permission) {
        return explicit.contains(permission)
                || roles.stream()
                        .anyMatch(
                                role -> role.platform() && role.permissions().contains(permission));
    }

    /// One of our own parts, allowed to do what it is built for.
    public static Caller own(Actor actor, String orgId) {
        return new Caller(actor, actor.id(), EnumSet.of(Role.ADMIN), Set.of(), orgId, null, null);
    }
}
