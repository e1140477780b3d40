package com.opscenter.views;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version of a row and when it ended, by the next one or by the removal of its entity.
///
/// @param to null for the version that lasts
public record Span<R>(Row<R> row, @Nullable Instant to) {

    public Instant from() {
        return row.sinceAt();
    }
}
