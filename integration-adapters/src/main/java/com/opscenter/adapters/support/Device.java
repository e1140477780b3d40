package com.opscenter.adapters.support;

import java.time.Duration;

/// A connection to one outside system. Its caller sees to it that only one request is in flight.
public interface Device extends AutoCloseable {

    /// Reads the system.
    ///
    /// @param everything also what seldom changes, such as what kind of unit it is
    Reading read(boolean everything) throws DeviceException;

    /// What the last reading brought was recorded.
    default void recorded() {}

    /// What the last reading brought was not recorded: who tells things once tells them again with
    /// the next.
    default void unrecorded() {}

    /// How long it is listened to for a capture: a system that speaks by itself says nothing when
    /// it is asked.
    default Duration listening() {
        return Duration.ZERO;
    }

    @Override
    void close();
}
