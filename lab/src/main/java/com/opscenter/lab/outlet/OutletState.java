package com.opscenter.lab.outlet;

import java.time.Instant;
import java.util.List;

/// Everything an outlet keeps over a loss of the process: contact, settings, and what is pending.
public record OutletState(
        String name,
        boolean on,
        List<Step> pending,
        int onDelay,
        int offDelay,
        long rebootMillis,
        long wattMillis) {

    public OutletState {
        pending = List.copyOf(pending);
    }

    /// The contact turns to that state at that instant.
    public record Step(Instant at, boolean on) {}
}
