package com.opscenter.identity.api;

import com.opscenter.vault.api.Sealed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom an administrator wants to have.
///
/// @param profile a [Profile] as JSON, sealed with a key of the enrollment
/// @param tier null for the tier of the primary organization
/// @param apiCallsLimit null for the limit of the tier
/// @param orgId which they join beside their own, null for none
/// @param orgRole as what they join it
/// @param notes sealed with the key of the enrollment
/// @param welcome whether a letter tells them
public record NewPerson(
        Sealed profile,
        HashedNames names,
        Set<String> roles,
        boolean emailVerified,
        boolean enabled,
        @Nullable String tier,
        @Nullable Long apiCallsLimit,
        @Nullable String orgId,
        @Nullable String orgRole,
        Set<String> tags,
        @Nullable Sealed notes,
        boolean welcome) {}
