package com.opscenter.projections.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Told on every node what changed in the shown rows, in order of position, once for each position
/// whichever node or version of the projection folded it, and before [Positions] says that the
/// position is reached. Must return soon; an exception is logged and costs the listener this one
/// call.
public interface ViewChanges {

    void advanced(Advance advance);

    /// Parked keys of a feature were folded anew, or more changed than is worth telling: whoever
    /// holds its entities takes a new snapshot.
    default void refolded(String feature) {}

    /// One step of a projection over the positions `(previous, position]`.
    ///
    /// @param changes the newest of each key, empty when nothing of it concerned the projection
    record Advance(
            String projection,
            String feature,
            long previous,
            long position,
            List<Change> changes) {}

    /// @param position of the newest event of the key
    record Change(String key, String orgId, @Nullable String site, long position, Instant at) {}
}
