package com.opscenter.push.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one topic sends: the changes in `(previous, position]`, a beat, or the advice to take a new
/// snapshot.
///
/// @param asOf the server's clock
/// @param sources last successful poll by source; only in beats
public record Frame(
        String topic,
        String kind,
        long previous,
        long position,
        Instant asOf,
        List<Entry> entries,
        @Nullable Map<String, Instant> sources) {

    public static final String DELTA = "delta";
    public static final String BEAT = "beat";
    public static final String RESYNC = "resync";

    /// @param value the whole entity, null when it was removed; for samples only the members that
    ///   are samples
    /// @param sample has no position; merged over the held entity when `at` is newer
    public record Entry(
            String key,
            @Nullable Object value,
            @Nullable Instant at,
            int intervalSeconds,
            @Nullable String source,
            boolean sample) {}
}
