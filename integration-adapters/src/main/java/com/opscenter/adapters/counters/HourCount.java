package com.opscenter.adapters.counters;

import java.util.Arrays;

/// What was counted in the last hour, in steps of five minutes.
final class HourCount {

    private static final int STEPS = 12;
    private static final long STEP_NANOS = 300_000_000_000L;

    private final long[] counts = new long[STEPS];
    private final long begun;
    private long newest;

    /// @param nanos our monotonic clock
    HourCount(long nanos) {
        begun = nanos;
    }

    void add(long nanos, long counted) {
        forget(nanos);
        counts[place(newest)] += counted;
    }

    long total(long nanos) {
        forget(nanos);
        return Arrays.stream(counts).sum();
    }

    private void forget(long nanos) {
        long step = (nanos - begun) / STEP_NANOS;
        long stale = Math.min(step - newest, STEPS);
        for (long i = 0; i < stale; i++) {
            counts[place(step - i)] = 0;
        }
        newest = Math.max(newest, step);
    }

    private static int place(long step) {
        return (int) (step % STEPS);
    }
}
