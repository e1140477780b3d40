package com.opscenter.identity.api;

import com.opscenter.organizations.api.SystemOrganization;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who asks, with everything the answer depends on.
///
/// @param person whose rights these are: the person or service account, for an API key its owner;
///   null for our own parts
/// @param name user name or client id, for people's eyes
/// @param explicit permissions granted by name beside the roles; machines need these for dangerous
///   acts
/// @param memberships the organizations of the person
/// @param orgId the acting organization
/// @param authenticatedAt when the person last proved who they are, null for machines
/// @param scopes what an API key is for, null for whoever needs none
public record Caller(
        Actor actor,
        @Nullable UserId person,
        String name,
        Set<Role> roles,
        Set<Permission> explicit,
        List<Membership> memberships,
        String orgId,
        @Nullable Instant authenticatedAt,
        @Nullable String sessionId,
        @Nullable KeyScopes scopes) {

    /// Whose the address is that a call comes from: the person's, also with a key of theirs; none
    /// of our own machines is anybody.
    public @Nullable UserId subject() {
        return switch (actor.type()) {
            case USER, API_KEY -> person;
            case SERVICE, SYSTEM, ADAPTER, PROVIDER -> null;
        };
    }

    /// What may be done in the acting organization.
    public Set<Permission> permissions() {
        Set<Permission> all = new HashSet<>(explicit);
        roles.forEach(role -> all.addAll(role.permissions()));
        membership(orgId)
                .ifPresent(member ->
                        member.role().rights().forEach(right -> all.addAll(right.permissions())));
        all.removeIf(permission -> !may(permission));
        return all;
    }

    /// Whether the permission holds in the acting organization.
    public boolean may(Permission permission) {
        return Access.rule(this, permission, Target.in(orgId)).isAllowed();
    }

    /// Whether the permission reaches beyond the acting organization.
    public boolean mayEverywhere(Permission permission) {
        return Access.rule(this, permission, Target.PLATFORM).isAllowed();
    }

    public Optional<Membership> membership(@Nullable String organization) {
        return memberships.stream()
                .filter(membership -> membership.orgId().equals(organization))
                .findFirst();
    }

    /// The same one, acting for another organization.
    public Caller actingFor(String organization) {
        return new Caller(
                actor,
                person,
                name,
                roles,
                explicit,
                memberships,
                organization,
                authenticatedAt,
                sessionId,
                scopes);
    }

    /// The same one, for other uses of the key.
    public Caller within(KeyScopes narrower) {
        return new Caller(
                actor,
                person,
                name,
                roles,
                explicit,
                memberships,
                orgId,
                authenticatedAt,
                sessionId,
                narrower);
    }

    /// The owner of a key, as far as its organization goes.
    Caller withoutScopes() {
        return new Caller(
                actor,
                person,
                name,
                roles,
                explicit,
                memberships,
                orgId,
                authenticatedAt,
                sessionId,
                null);
    }

    /// Somebody at the sign-in, allowed to speak of themselves, and nothing else.
    ///
    /// @param session the id that may be shown, null before there is one
    public static Caller oneself(UserId user, @Nullable String session) {
        return new Caller(
                new Actor(Actor.Type.USER, user.value()),
                user,
                user.value(),
                Set.of(),
                Set.of(),
                List.of(),
                SystemOrganization.ID,
                null,
                session,
                null);
    }

    /// One of our own parts, allowed to do what it is built for.
    public static Caller own(Actor actor, String orgId) {
        return new Caller(
                actor,
                null,
                actor.id(),
                Set.of(SystemRole.ADMIN.role()),
                Set.of(),
                List.of(),
                orgId,
                null,
                null,
                null);
    }
}
