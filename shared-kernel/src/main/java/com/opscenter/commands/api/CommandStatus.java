package com.opscenter.commands.api;

import java.util.Locale;

/// The life of a command.
public enum CommandStatus {
    AWAITING_APPROVAL,
    SCHEDULED,
    /// Decided and stored.
    ACCEPTED,
    /// Handed to the device.
    DISPATCHED,
    /// The device was read in the wanted state.
    CONFIRMED,
    /// It was read in another state at the deadline.
    CONTRADICTED,
    /// No reading before the deadline; never repeated by itself.
    UNKNOWN,
    /// The device or adapter refused.
    REJECTED,
    /// Withdrawn before dispatch.
    CANCELLED;

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isFinal() {
        return switch (this) {
            case AWAITING_APPROVAL, SCHEDULED, ACCEPTED, DISPATCHED -> false;
            case CONFIRMED, CONTRADICTED, UNKNOWN, REJECTED, CANCELLED -> true;
        };
    }
}
