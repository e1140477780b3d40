package com.opscenter.bench.rigs;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/// Waits for what must come, on a machine that may be slow.
final class Until {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Until() {}

    /// @param what the sentence of the failure: what never came
    static void seen(String what, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        while (!condition.call()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("not within " + LONGEST + ": " + what);
            }
            Thread.sleep(PAUSE);
        }
    }
}
