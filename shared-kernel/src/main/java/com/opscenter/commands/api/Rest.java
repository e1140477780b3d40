package com.opscenter.commands.api;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How long a reaction rests whose outside system is away: five seconds, after another failure
/// twice as long, a minute at most. It counts by a clock that nobody sets.
public final class Rest {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final LongSupplier nanos;
    private Duration next = FIRST;
    private long since;
    private Duration pause = Duration.ZERO;

    public Rest() {
        this(System::nanoTime);
    }

    Rest(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// One more failure. Several at once count as one.
    public synchronized void begin() {
        if (!isOn()) {
            since = nanos.getAsLong();
            pause = next;
            Duration longer = next.multipliedBy(2);
            next = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        }
    }

    /// It is there again.
    public synchronized void end() {
        pause = Duration.ZERO;
        next = FIRST;
    }

    public synchronized boolean isOn() {
        return pause.isPositive() && nanos.getAsLong() - since < pause.toNanos();
    }
}
