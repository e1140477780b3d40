package com.opscenter.parked.api;

import com.opscenter.history.api.Event;

/// What was done about a key whose event could not be folded.
public sealed interface ParkedEvent extends Event {

    String projection();

    String key();

    long position();

    @Override
    default String stream() {
        return "parked/" + projection() + "/" + position();
    }

    record ParkedRetried(String projection, String key, long position, String eventId)
            implements ParkedEvent {}

    record ParkedSkipped(
            String projection, String key, long position, String eventId, String reason)
            implements ParkedEvent {}
}
