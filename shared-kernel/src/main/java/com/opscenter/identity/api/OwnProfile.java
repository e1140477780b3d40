package com.opscenter.identity.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who one is, as the API shows it to oneself.
///
/// @param username and `email`: by which one signs in
/// @param emailVerified whether it was shown that letters to that address reach one
public record OwnProfile(
        String id,
        @Nullable String username,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String firstName,
        @Nullable String lastName,
        Instant created_at,
        long version) {

    public static OwnProfile of(UserView user) {
        return new OwnProfile(
                user.id(),
                user.username(),
                user.email(),
                user.emailVerified(),
                user.firstName(),
                user.lastName(),
                Instant.ofEpochMilli(user.createdTimestamp()),
                user.version());
    }
}
