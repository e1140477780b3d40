package com.opscenter.threats.api;

import java.util.Locale;

/// What the source did about it.
public enum ThreatAction {
    /// It was let through.
    ALLOWED,
    /// The packet was dropped.
    BLOCKED,
    /// The source does not say.
    UNKNOWN;

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What is known of one event told twice: a drop told beside an alert means that it was
    /// blocked.
    public ThreatAction and(ThreatAction other) {
        if (this == BLOCKED || other == BLOCKED) {
            return BLOCKED;
        }
        return this == UNKNOWN ? other : this;
    }
}
