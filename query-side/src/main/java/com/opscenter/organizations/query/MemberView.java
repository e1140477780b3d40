package com.opscenter.organizations.query;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A member as the API shows it.
///
/// @param id the same as `user_id`
/// @param username null once the person's key was destroyed, and the others as well
/// @param role the same as `org_role`
/// @param service_account whether it is no person
/// @param enabled whether `status` is `enabled`
/// @param status `enabled`, `disabled` or `suspended`; null for whoever was deleted since
/// @param createdAt when they became known here, null once the person's key was destroyed
/// @param last_seen when they signed in last, null for whoever never did
record MemberView(
        String id,
        String user_id,
        @Nullable String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        String org_role,
        String role,
        boolean service_account,
        boolean enabled,
        @Nullable String status,
        boolean emailVerified,
        @Nullable Instant createdAt,
        @Nullable Instant last_seen,
        Instant joined_at) {

    boolean mentions(String words) {
        return Stream.of(username, email, firstName, lastName)
                .anyMatch(word -> word != null && word.toLowerCase(Locale.ROOT).contains(words));
    }
}
