package com.opscenter.commands.api;

import java.time.Duration;

/// A reaction cannot act now, because its outside system is away, and acting later is the same. The
/// attempt counts as none; the event waits, with what follows in its lane behind it, and is tried
/// again.
public final class Later extends Exception {

    /// A claim of work is not believed for longer than a minute.
    private static final Duration LONGEST = Duration.ofSeconds(50);

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    /// @param pause until the next attempt, cut off at 50 seconds
    public Later(String why, Duration pause) {
        super(why, null, false, false);
        this.pause = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    public Duration pause() {
        return pause;
    }
}
