package com.opscenter.identity.api;

import com.opscenter.names.api.UniqueName;
import com.opscenter.vault.api.KeyedHash;

/// The words a person may sign in by, as they are compared: people do not tell `Ada` from `ada`.
public final class SignInNames {

    private SignInNames() {}

    public static String canonical(String name) {
        return UniqueName.of("users", name).key();
    }

    public static HashedNames hashed(KeyedHash hash, Profile profile) {
        return new HashedNames(username(hash, profile.username()), email(hash, profile.email()));
    }

    public static String username(KeyedHash hash, String username) {
        return hash.of("users/username", canonical(username));
    }

    public static String email(KeyedHash hash, String email) {
        return hash.of("users/email", canonical(email));
    }
}
