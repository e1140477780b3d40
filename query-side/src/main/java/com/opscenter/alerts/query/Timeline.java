package com.opscenter.alerts.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to an alert, the oldest first.
record Timeline(List<Item> items) {

    /// @param at when it was recorded
    /// @param by whose act it was; the source's id when it said so
    /// @param what `raised`, `changed`, `repeated`, `acked`, `ack-expired`, `unacked`, `noted`,
    ///   `resolved` or `write-back`
    /// @param text a sentence
    /// @param note in the words of whoever did it
    /// @param commandId of a `write-back`
    record Item(
            long position,
            String eventId,
            Instant at,
            By by,
            String what,
            String text,
            @Nullable String note,
            @Nullable String commandId) {}

    /// @param type the word of the actor's type, such as `user` or `adapter`
    record By(String type, String id, String name) {}
}
