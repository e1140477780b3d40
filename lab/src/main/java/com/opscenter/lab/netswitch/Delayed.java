package com.opscenter.lab.netswitch;

import java.time.Duration;
import java.time.Instant;

/// Something that is or is not, and becomes what is wanted a moment later.
final class Delayed {

    private final Duration delay;
    private boolean now;
    private boolean wanted;
    private Instant due = Instant.MIN;

    Delayed(boolean now, Duration delay) {
        this.now = now;
        this.wanted = now;
        this.delay = delay;
    }

    boolean now() {
        return now;
    }

    void want(boolean other, Instant at) {
        if (other != wanted) {
            wanted = other;
            due = at.plus(delay);
        }
    }

    void settle(Instant at) {
        if (!at.isBefore(due)) {
            now = wanted;
        }
    }

    void jump(boolean to) {
        now = to;
        wanted = to;
    }
}
