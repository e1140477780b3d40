package com.opscenter.projections.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the end of the history for all runners of this node, so that it is asked once for the
/// end, however many projections follow it. Woken by appends of this node, else every 50 ms.
final class Tail implements Runnable {

    /// Events folded at a time, at most.
    static final int BATCH = 2_000;

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);

    private final EventReader reader;
    private final Semaphore wakes = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final AutoCloseable wakeUps;

    private volatile boolean closed;
    private boolean away;
    private long head;

    Tail(EventReader reader) {
        this.reader = reader;
        this.wakeUps = reader.onAppend(wakes::release);
    }

    /// The end of the history as last seen.
    long head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /// Follows the end until closed.
    @Override
    public void run() {
        while (look()) {
            pause();
        }
    }

    /// The next events after `position`; empty when none came in time.
    List<StoredEvent> after(long position, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (head <= position && !closed) {
                if (left <= 0) {
                    return List.of();
                }
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        return reader.after(position, BATCH);
    }

    private boolean look() {
        try {
            long now = reader.head();
            lock.lock();
            try {
                away = false;
                if (now > head) {
                    head = now;
                    grown.signalAll();
                }
            } finally {
                lock.unlock();
            }
        } catch (RuntimeException e) {
            if (!away) {
                LOG.warn("history=away cause=\"{}\"", e.getMessage());
            }
            away = true;
        }
        return !closed;
    }

    private void pause() {
        try {
            if (wakes.tryAcquire(POLL.toNanos(), TimeUnit.NANOSECONDS)) {
                wakes.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    void stop() throws Exception {
        wakeUps.close();
        lock.lock();
        try {
            closed = true;
            wakes.release();
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
