package com.opscenter.history.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads the history by position. Positions rise in commit order, so a reader that asks for what
/// lies after the last one it saw misses nothing.
public interface EventReader {

    /// Events with a position above `position`, in order, at most `limit`.
    List<StoredEvent> after(long position, int limit);

    /// All events of one stream with a position up to `upTo`, in order.
    List<StoredEvent> stream(String stream, long upTo);

    Optional<StoredEvent> byId(String eventId);

    Optional<StoredEvent> byPosition(long position);

    /// The newest position, 0 for an empty history.
    long head();

    /// The last position recorded up to an instant, 0 before the first event. Recorded times rise
    /// with positions.
    long positionAt(Instant instant);

    /// Runs `wake` soon after each append of this node; a hint, several appends may be one call.
    /// Closing ends it.
    AutoCloseable onAppend(Runnable wake);
}
