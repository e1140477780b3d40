package com.opscenter.alerts.command.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a rule would have raised.
///
/// @param resolution of the readings it was tried on: `raw`, or rolled up to `5m` or `1h`
/// @param entities how many were looked at
/// @param occurrences the newest first
/// @param more whether there were further occurrences or entities
record Rehearsal(
        Instant from,
        Instant to,
        String resolution,
        int entities,
        List<Occurrence> occurrences,
        boolean more) {

    /// @param from since when the readings were beyond, whether raised later or not
    /// @param to null for one that would still stand
    /// @param worst of its readings
    record Occurrence(String key, String name, Instant from, @Nullable Instant to, long worst) {}
}
