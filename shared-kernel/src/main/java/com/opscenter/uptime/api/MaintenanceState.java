package com.opscenter.uptime.api;

import java.util.Locale;

/// Whether announced work on a watched device is under way, as its source says.
public enum MaintenanceState {
    RUNNING,
    NONE,
    /// It could not be read, or never was.
    UNKNOWN;

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
