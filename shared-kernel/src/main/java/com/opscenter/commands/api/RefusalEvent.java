package com.opscenter.commands.api;

import com.opscenter.history.api.Event;
import java.time.Instant;

/// How often something was refused within one minute, where recording each would flood the history.
/// Who it was is in the metadata: the actor, or the address alone.
public sealed interface RefusalEvent extends Event {

    String summary();

    @Override
    default String stream() {
        return "refusal/" + summary();
    }

    /// Refusals of one actor beyond those that are recorded one by one.
    ///
    /// @param minute its beginning
    record RefusalsSummarized(String summary, Instant minute, int count) implements RefusalEvent {}

    /// Failures of one address to say who it is.
    ///
    /// @param minute its beginning
    /// @param further these are all addresses of that minute beyond those with a summary of their
    ///   own
    record UnauthenticatedSummarized(String summary, Instant minute, int count, boolean further)
            implements RefusalEvent {}
}
