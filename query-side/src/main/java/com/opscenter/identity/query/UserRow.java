package com.opscenter.identity.query;

import com.opscenter.vault.api.Sealed;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A person or service account as stored.
///
/// @param clientId only of service accounts
/// @param profile only of people
record UserRow(
        String id,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable Sealed profile,
        Set<String> roles,
        Set<String> permissions) {

    /// Rows from before roles were words have them in capitals. They are shown until they are
    /// folded anew, which with a long history, or with another node still at work, takes a while.
    UserRow {
        roles =
                roles.stream()
                        .map(role -> role.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
