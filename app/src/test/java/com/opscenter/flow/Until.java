package com.opscenter.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Looks again and again until something is as wanted; how soon is no matter of these tests.
final class Until {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private Until() {}

    static <T> T see(Supplier<T> look, Predicate<T> wanted) {
        return see(look, wanted, PATIENCE);
    }

    /// @param patience for what takes longer than anything else
    static <T> T see(Supplier<T> look, Predicate<T> wanted, Duration patience) {
        Instant end = Instant.now().plus(patience);
        T seen = look.get();
        while (!wanted.test(seen)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("never became as wanted, last seen: " + seen);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            seen = look.get();
        }
        return seen;
    }
}
