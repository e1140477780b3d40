package com.opscenter.store;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NoOpLock;
import org.jspecify.annotations.Nullable;

/// Lets the commands to one aggregate through one after the other, as they came. A command locks
/// its own aggregate first, then registers: of names, of administrators, of holders in the order of
/// their names. No register locks anything, so there is no deadlock to look for. Axon's own factory
/// looks for one in all locks in use, every ten milliseconds for each command that waits: with a
/// thousand of them under way that was more than half of all work.
final class OneAtATime implements LockFactory {

    /// Longer than a command may take as a whole, which is what ends the wait.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConcurrentHashMap<String, Door> doors = new ConcurrentHashMap<>();

    /// There for as long as somebody is inside or waits.
    private static final class Door {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int guests;
    }

    /// @param aggregate null for a new one that refuses its first command
    @Override
    public Lock obtainLock(@Nullable String aggregate) {
        if (aggregate == null) {
            return NoOpLock.INSTANCE;
        }
        Door door = doors.compute(aggregate, (_, there) -> entered(there));
        try {
            if (door.lock.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                return new Held(aggregate, door);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leave(aggregate);
        throw new LockAcquisitionFailedException(aggregate + " was not free in time");
    }

    /// How many aggregates somebody works on or waits for.
    int busy() {
        return doors.size();
    }

    private static Door entered(@Nullable Door there) {
        Door door = there == null ? new Door() : there;
        door.guests++;
        return door;
    }

    private void leave(String aggregate) {
        doors.computeIfPresent(aggregate, (_, door) -> --door.guests == 0 ? null : door);
    }

    private final class Held implements Lock {

        private final String aggregate;
        private final Door door;

        private Held(String aggregate, Door door) {
            this.aggregate = aggregate;
            this.door = door;
        }

        @Override
        public void release() {
            door.lock.unlock();
            leave(aggregate);
        }

        @Override
        public boolean isHeld() {
            return door.lock.isHeldByCurrentThread();
        }
    }
}
