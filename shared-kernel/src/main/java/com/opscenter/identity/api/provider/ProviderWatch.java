package com.opscenter.identity.api.provider;

import java.time.Instant;
import java.util.Optional;

/// Knows whether the provider is there. There is none for the embedded one, which is away when we
/// are.
public interface ProviderWatch {

    /// Empty while it answers.
    Optional<Instant> awaySince();
}
