package com.opscenter.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes the readers of this node after an append, on a thread of its own so that the writer goes
/// on. The first append after a pause wakes them at once; appends in quick succession wake them
/// together, since each batch costs each reader about the same, however many events it has.
final class Wakes implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Wakes.class);

    private static final Duration SHORTEST = Duration.ofMillis(10);

    private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();
    private final Signal signal = new Signal("append-wake", this::wakeAll, SHORTEST);

    AutoCloseable add(Runnable wake) {
        sleepers.add(wake);
        return () -> sleepers.remove(wake);
    }

    void appended() {
        signal.raise();
    }

    private void wakeAll() {
        for (Runnable wake : sleepers) {
            try {
                wake.run();
            } catch (RuntimeException e) {
                log.warn("a reader could not be woken", e);
            }
        }
    }

    @Override
    public void close() {
        signal.close();
    }
}
