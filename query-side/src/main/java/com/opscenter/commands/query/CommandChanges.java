package com.opscenter.commands.query;

import com.opscenter.projections.api.ViewChanges;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/// Wakes whoever waits for a command to end. Looks again each second, because another node may be
/// the one that folds.
@Component
class CommandChanges implements ViewChanges {

    private static final long LOOK = Duration.ofSeconds(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long changes;

    @Override
    public void advanced(Advance advance) {
        if (advance.feature().equals("commands") && !advance.changes().isEmpty()) {
            lock.lock();
            try {
                changes++;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    void await(Duration patience, BooleanSupplier ended) {
        long deadline = System.nanoTime() + patience.toNanos();
        long seen = seen();
        while (!ended.getAsBoolean() && System.nanoTime() < deadline) {
            pause(seen, Math.min(LOOK, deadline - System.nanoTime()));
            seen = seen();
        }
    }

    private long seen() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    private void pause(long seen, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (changes == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
