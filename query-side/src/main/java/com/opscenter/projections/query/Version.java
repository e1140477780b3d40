package com.opscenter.projections.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One row from one position on.
///
/// @param version sequence number of the event within its stream
/// @param value null: the entity is gone
/// @param json its stored form
record Version<R>(
        String key,
        String orgId,
        @Nullable String site,
        long from,
        Instant at,
        long version,
        @Nullable R value,
        @Nullable String json) {

    /// A version that another one followed.
    record Closed<R>(Version<R> version, long to, Instant toAt) {}
}
