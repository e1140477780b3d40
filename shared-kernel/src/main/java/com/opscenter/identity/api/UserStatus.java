package com.opscenter.identity.api;

import java.util.Locale;

/// Whether somebody may come in.
public enum UserStatus {
    ENABLED,
    /// Switched off.
    DISABLED,
    /// Kept out for a reason.
    SUSPENDED,
    DELETED;

    /// The name in the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
