package com.opscenter.identity.api.keys;

/// By which a secret is recognized without being kept.
///
/// @param hash keyed hash of [ApiKeyText#unchecked()], see [com.opscenter.vault.api.KeyedHash]
/// @param last4 the end of the key as it is written, for people's eyes
public record KeyProof(String hash, String last4) {

    /// What the secrets are hashed for.
    public static final String PURPOSE = "api-keys/secret";
}
