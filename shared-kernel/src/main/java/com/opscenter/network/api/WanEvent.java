package com.opscenter.network.api;

import com.opscenter.history.api.Event;

/// What happened to a WAN link.
public sealed interface WanEvent extends Event {

    WanId wan();

    @Override
    default String stream() {
        return wan().key();
    }

    /// It was read in another condition than last time.
    ///
    /// @param source the source that reads it
    record WanObserved(WanId wan, String source, WanReading reading) implements WanEvent {}

    record WanRemoved(WanId wan) implements WanEvent {}
}
