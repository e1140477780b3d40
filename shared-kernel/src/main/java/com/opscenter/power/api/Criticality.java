package com.opscenter.power.api;

import java.util.Locale;

/// How much hangs on an outlet.
public enum Criticality {
    NORMAL,
    CRITICAL;

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
