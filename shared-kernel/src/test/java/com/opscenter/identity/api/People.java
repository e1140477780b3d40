package com.opscenter.identity.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who acts for the organization `HOME`.
final class People {

    static final String HOME = "00000000-0000-4000-8000-000000000001";
    static final String FOREIGN = "00000000-0000-4000-8000-000000000002";
    static final UserId ME = new UserId("me");
    static final UserId ANOTHER = new UserId("another");

    private People() {}

    /// @param role one of the system's, null for none
    /// @param inHome what they are in `HOME`, null for no member
    static Caller caller(@Nullable String role, @Nullable String inHome) {
        return holding(
                role == null ? Set.of() : Set.of(SystemRole.of(role).orElseThrow().role()), inHome);
    }

    static Caller holding(Set<Role> roles, @Nullable String inHome) {
        return new Caller(
                new Actor(Actor.Type.USER, ME.value()),
                ME,
                "me",
                roles,
                Set.of(),
                Optional.ofNullable(inHome)
                        .map(word -> new Membership(HOME, OrgRole.of(word).orElseThrow()))
                        .map(List::of)
                        .orElse(List.of()),
                HOME,
                null,
                null,
                null);
    }

    static Caller keyOf(@Nullable String role, @Nullable String inHome, String scope) {
        return with(caller(role, inHome), Set.of(), new KeyScopes(Set.of(scope)));
    }

    static Caller with(Caller caller, Set<Permission> explicit, @Nullable KeyScopes scopes) {
        return new Caller(
                caller.actor(),
                caller.person(),
                caller.name(),
                caller.roles(),
                explicit,
                caller.memberships(),
                caller.orgId(),
                null,
                null,
                scopes);
    }

    static Target target(String word) {
        return switch (word) {
            case "platform" -> Target.PLATFORM;
            case "home" -> Target.in(HOME);
            case "foreign" -> Target.in(FOREIGN);
            case "me" -> Target.of(ME);
            case "another" -> Target.of(ANOTHER);
            default -> throw new IllegalArgumentException(word);
        };
    }
}
