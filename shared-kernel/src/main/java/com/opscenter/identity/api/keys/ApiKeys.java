package com.opscenter.identity.api.keys;

import java.util.Optional;

/// Looks keys up in our own read model; asked with every call, so it must be cheap. What happened
/// to a key counts from when the projection has passed it, on every node.
public interface ApiKeys {

    /// One that was looked up lately, without looking; also one that was revoked or has expired.
    default Optional<KnownApiKey> remembered(String keyId) {
        return Optional.empty();
    }

    /// Also one that was revoked or has expired.
    Optional<KnownApiKey> find(String keyId);
}
