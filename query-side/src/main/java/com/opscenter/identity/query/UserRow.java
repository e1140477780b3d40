package com.opscenter.identity.query;

import com.opscenter.vault.api.Sealed;
import java.util.Set;
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
        Set<String> permissions) {}
