package com.opscenter.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/// A thread that does one thing soon after it was asked to. Asking never blocks; what is asked
/// while it works or pauses is done once.
final class Signal implements AutoCloseable {

    private final Semaphore raised = new Semaphore(0);
    private final Thread thread;

    /// @param task must not throw
    /// @param pause shortest time between two runs
    Signal(String name, Runnable task, Duration pause) {
        thread = Thread.ofPlatform().name(name).daemon().start(() -> run(task, pause));
    }

    void raise() {
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    private void run(Runnable task, Duration pause) {
        try {
            while (true) {
                raised.acquire();
                raised.drainPermits();
                task.run();
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
