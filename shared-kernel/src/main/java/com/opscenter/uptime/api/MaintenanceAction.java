package com.opscenter.uptime.api;

import java.util.Locale;

/// What can be asked of a source about work on a device.
public enum MaintenanceAction {
    /// From now on, for a time. It ends by itself.
    MAINTAIN;

    public MaintenanceState wanted() {
        return MaintenanceState.RUNNING;
    }

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
