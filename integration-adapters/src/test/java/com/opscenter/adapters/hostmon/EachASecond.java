package com.opscenter.adapters.hostmon;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The clock of a log whose times have whole seconds: a minute slow, and each time it is read it is
/// another second, so that no two lines have the same.
final class EachASecond implements InstantSource {

    private static final Duration SLOW = Duration.ofMinutes(1);

    private Instant shown = InstantSource.system().instant().minus(SLOW);

    @Override
    public synchronized Instant instant() {
        shown = shown.plusSeconds(1);
        return shown;
    }

    /// Somebody sets it: to a moment that is still to come.
    synchronized void setAhead() {
        shown = InstantSource.system().instant().plusSeconds(5);
    }
}
