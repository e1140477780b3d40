package com.opscenter.identity.api;

import com.opscenter.names.api.UniqueName;
import com.opscenter.vault.api.KeyedHash;

/// The ids by which people are known to whoever provisions them from outside. Some are made of
/// names, so in the history of names nobody can read one; capitals count.
public final class ExternalIds {

    private static final String SCOPE = "users/external-id";

    private ExternalIds() {}

    public static String hashed(KeyedHash hash, String externalId) {
        return hash.of(SCOPE, externalId);
    }

    /// Only one person is known by it.
    public static UniqueName unique(String hashed) {
        return new UniqueName(SCOPE, hashed);
    }
}
