package com.opscenter.notifications.api;

import java.util.Locale;

/// How much a notification matters.
public enum Severity {
    /// Good to know.
    INFO,
    /// Something ended otherwise than was wanted, or others changed what one may do.
    WARNING,
    /// Somebody else may be using the account.
    CRITICAL;

    /// The name in the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
