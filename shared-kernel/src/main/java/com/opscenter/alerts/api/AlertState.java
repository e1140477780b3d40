package com.opscenter.alerts.api;

import java.util.Locale;

/// Where an alert is in its life.
public enum AlertState {
    OPEN,
    /// Somebody knows, and it still stands.
    ACKED,
    RESOLVED;

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
