package com.opscenter.projections.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Events a projection could not fold, with everything that followed for the same key. The rest of
/// the projection goes on; rows of parked keys say `parked`.
public interface ParkedEvents {

    /// @param cause what the fold said, null for events that only follow a failed one
    record Parked(
            String projection,
            String feature,
            String key,
            String orgId,
            long position,
            String eventId,
            String type,
            @Nullable String cause,
            Instant at) {}

    /// All parked events, oldest first.
    List<Parked> all();

    /// Folds the key again from the store, but for the events that were skipped. False when an
    /// event fails again: the key stays parked, with the new cause.
    boolean retry(String projection, String key);

    /// Leaves one event out of its key for good and folds the rest of the key.
    boolean skip(String projection, long position, String reason);
}
