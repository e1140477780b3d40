package com.opscenter.projections.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Reads the history up to a position in large ranges, on a thread of its own and a little ahead of
/// whoever takes them.
final class Ranges implements AutoCloseable {

    static final int EVENTS = 8_000;

    private static final int AHEAD = 3;

    private final EventReader history;
    private final long upTo;
    private final BlockingQueue<List<StoredEvent>> read = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;

    private volatile @Nullable RuntimeException failure;

    Ranges(EventReader history, long upTo) {
        this.history = history;
        this.upTo = upTo;
        this.reader = Thread.ofPlatform().name("projections-past").daemon().start(this::run);
    }

    /// The next events, empty at the end. Throws what the reading threw.
    List<StoredEvent> next() throws InterruptedException {
        while (true) {
            List<StoredEvent> events = read.poll(100, TimeUnit.MILLISECONDS);
            if (events != null) {
                return events;
            }
            RuntimeException broken = failure;
            if (broken != null) {
                throw broken;
            }
        }
    }

    private void run() {
        try {
            long position = 0;
            while (position < upTo) {
                List<StoredEvent> events = history.after(position, EVENTS);
                if (events.isEmpty()) {
                    break;
                }
                position = events.getLast().position();
                read.put(events);
            }
            read.put(List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
