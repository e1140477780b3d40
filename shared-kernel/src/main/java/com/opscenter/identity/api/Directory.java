package com.opscenter.identity.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks people and service accounts up in our own read model.
public interface Directory {

    /// @param username null once the person's key was destroyed
    /// @param roles their words
    /// @param primaryOrg the organization they act for unless they choose another
    record Member(
            UserId id,
            Actor.Type type,
            String issuer,
            @Nullable String username,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            Set<String> roles,
            Set<Permission> explicit,
            UserStatus status,
            String primaryOrg) {}

    Optional<Member> member(UserId id);

    /// Whether it is, or before it was deleted was, somebody who is not erased.
    default boolean remembers(UserId id) {
        return member(id).isPresent();
    }

    /// How somebody stands, also of those who were deleted; empty for whoever was never known.
    default Optional<UserStatus> status(UserId id) {
        return member(id).map(Member::status);
    }

    /// The tier set for a person; empty for whoever is on the one everybody begins with.
    default Optional<String> tier(UserId id) {
        return Optional.empty();
    }

    /// Since when there has been somebody of this id; empty for whoever was never known.
    default Optional<Instant> since(UserId id) {
        return Optional.empty();
    }

    /// A service account by its client id.
    Optional<Member> serviceAccount(String clientId);

    /// The name to show for an actor, `[erased …]` once the person's key was destroyed, the id when
    /// unknown.
    String nameOf(Actor actor);

    /// People and service accounts of this user name or client id, whatever its case.
    List<UserId> named(String name);

    /// The person who has this e-mail address, whatever its case; empty once they were deleted.
    Optional<UserId> writtenAt(String email);

    /// Waits (bounded) until the directory reflects `position`; false when time ran out.
    boolean awaitPosition(long position);
}
