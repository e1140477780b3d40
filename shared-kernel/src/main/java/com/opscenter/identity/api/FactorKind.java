package com.opscenter.identity.api;

import java.util.Locale;

/// What somebody proves beside their password.
public enum FactorKind {
    /// A code that an app on another device shows for half a minute (RFC 6238).
    TOTP,
    /// A key pair that a device keeps and uses once its owner was recognized (WebAuthn).
    PASSKEY;

    /// The name in the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
