package com.opscenter.provider.factors;

import com.opscenter.identity.api.FactorKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A second factor of somebody.
///
/// @param id opens nothing
/// @param name as its owner calls it, null for an app
/// @param lastUsed null before its first use
record Factor(
        String id,
        FactorKind kind,
        @Nullable String name,
        Instant addedAt,
        @Nullable Instant lastUsed) {}
