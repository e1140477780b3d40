package com.opscenter.bench.rigs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Waits for what must come, on a machine that may be slow.
final class Until {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Until() {}

    /// @param what the sentence of the failure: what never came
    static void seen(String what, Callable<Boolean> condition) throws Exception {
        given(what, () -> condition.call() ? Optional.of(true) : Optional.empty());
    }

    /// @param what the sentence of the failure: what was never there
    static <T> T given(String what, Callable<Optional<T>> source) throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        Optional<T> found = source.call();
        while (found.isEmpty()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("not within " + LONGEST + ": " + what);
            }
            Thread.sleep(PAUSE);
            found = source.call();
        }
        return found.get();
    }
}
