package com.opscenter.projections.query;

import com.opscenter.views.RowJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One row from one position on.
///
/// @param version sequence number of the event within its stream
/// @param value null: the entity is gone
/// @param json its stored form, null when it is made only if it is written
record Version<R>(
        String key,
        String orgId,
        @Nullable String site,
        long from,
        Instant at,
        long version,
        @Nullable R value,
        @Nullable String json) {

    /// The stored form, null when the entity is gone.
    @Nullable String text() {
        return json != null || value == null ? json : RowJson.write(value);
    }

    /// A version that another one followed.
    record Closed<R>(Version<R> version, long to, Instant toAt) {}
}
