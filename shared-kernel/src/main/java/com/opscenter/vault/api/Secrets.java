package com.opscenter.vault.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The vault as its users see it; each reveal is logged with its purpose.
public interface Secrets {

    /// The newest secrets of a credential by name.
    Optional<Map<String, String>> reveal(CredentialId credential, String purpose);

    /// What may be shown of each secret.
    ///
    /// @param last4 last four characters, only for secrets of 24 characters or more
    record Shown(boolean set, @Nullable String last4, Instant updatedAt) {}

    Map<String, Shown> describe(CredentialId credential);

    Optional<Instant> lastUsed(CredentialId credential);
}
