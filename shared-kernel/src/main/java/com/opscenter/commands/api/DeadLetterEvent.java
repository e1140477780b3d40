package com.opscenter.commands.api;

import com.opscenter.history.api.Event;

/// What was done about an event whose reaction failed.
public sealed interface DeadLetterEvent extends Event {

    String deadLetter();

    String reaction();

    String eventId();

    @Override
    default String stream() {
        return "dead-letter/" + deadLetter();
    }

    record DeadLetterRetried(String deadLetter, String reaction, String eventId)
            implements DeadLetterEvent {}

    record DeadLetterSkipped(String deadLetter, String reaction, String eventId, String reason)
            implements DeadLetterEvent {}
}
