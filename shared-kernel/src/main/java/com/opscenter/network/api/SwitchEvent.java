package com.opscenter.network.api;

import com.opscenter.history.api.Event;

/// What happened to a switch.
public sealed interface SwitchEvent extends Event {

    SwitchId id();

    @Override
    default String stream() {
        return id().key();
    }

    /// The device was read in another condition than last time.
    ///
    /// @param source the source that reads it
    record SwitchObserved(SwitchId id, String source, SwitchReading reading)
            implements SwitchEvent {}

    /// Its source tells of it no more; it comes back when it does again.
    record SwitchGone(SwitchId id) implements SwitchEvent {}

    /// For good.
    record SwitchRemoved(SwitchId id) implements SwitchEvent {}
}
