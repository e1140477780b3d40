package com.opscenter.views;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How old a reading is against the interval it should come in: `fresh` up to 1.5 intervals, `late`
/// up to 3, then `stale`; `unknown` when nothing was ever read.
public final class Freshness {

    public static final String FRESH = "fresh";

    private Freshness() {}

    public static String word(@Nullable Instant read, int intervalSeconds, Instant now) {
        if (read == null) {
            return "unknown";
        }
        long age = Duration.between(read, now).toMillis();
        long interval = intervalSeconds * 1_000L;
        if (2 * age <= 3 * interval) {
            return FRESH;
        }
        return age <= 3 * interval ? "late" : "stale";
    }
}
