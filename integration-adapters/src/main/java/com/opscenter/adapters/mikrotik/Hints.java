package com.opscenter.adapters.mikrotik;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// Passes on that something changed, once for all changes of a while: a link that flaps is not read
/// at every flap.
final class Hints {

    private final Runnable hint;
    private final Duration atMost;
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile boolean closed;

    Hints(Runnable hint, Duration atMost) {
        this.hint = hint;
        this.atMost = atMost;
    }

    void changed() {
        if (!closed && pending.compareAndSet(false, true)) {
            Thread.ofVirtual().name("routeros-hint").start(this::pass);
        }
    }

    private void pass() {
        try {
            Thread.sleep(atMost);
            pending.set(false);
            if (!closed) {
                hint.run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        closed = true;
    }
}
