package com.opscenter.adapters.firewalla;

import java.time.Duration;
import java.time.Instant;

/// Until when an account asked to be left alone. Nothing is asked of it meanwhile.
final class Rest {

    /// When it does not say for how long.
    private static final Duration USUAL = Duration.ofMinutes(1);

    /// More is a mistake, and a source that is never read again helps nobody.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private volatile Instant end = Instant.EPOCH;

    boolean lasts(Instant now) {
        return now.isBefore(end);
    }

    void begin(Instant now, Duration asked) {
        end = now.plus(asked.compareTo(LONGEST) < 0 ? asked : LONGEST);
    }

    void begin(Instant now) {
        begin(now, USUAL);
    }
}
