package com.opscenter.adapters.support;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/// Ends something that takes too long, however busy it looks; closed when it is over.
public final class Deadline implements AutoCloseable {

    private enum State {
        RUNNING,
        IN_TIME,
        PASSED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private final Thread watch;

    /// @param end what makes it stop, such as closing its socket
    public Deadline(Duration time, Runnable end) {
        watch = Thread.ofVirtual().name("deadline").start(() -> wait(time, end));
    }

    private void wait(Duration time, Runnable end) {
        try {
            Thread.sleep(time);
            if (state.compareAndSet(State.RUNNING, State.PASSED)) {
                end.run();
            }
        } catch (InterruptedException _) {
            // It was done in time.
        }
    }

    public boolean passed() {
        return state.get() == State.PASSED;
    }

    /// Says that it is done; from then on nothing is ended any more.
    ///
    /// @return false when it was ended before
    public boolean done() {
        return state.compareAndSet(State.RUNNING, State.IN_TIME) || !passed();
    }

    @Override
    public void close() {
        var _ = done();
        watch.interrupt();
    }
}
