package com.opscenter.adapters.ssh;

import com.opscenter.adapters.support.DeviceException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Who may knock at one device: one at a time, since some start anew under two key exchanges at
/// once, and after a failure not again at once.
final class Turn {

    private static final long FIRST_PAUSE = Duration.ofMillis(500).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(15).toNanos();

    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable DeviceException failed;
    private @Nullable Object whose;
    private long pause;
    private long until;

    /// What is done while nobody else is let in.
    @FunctionalInterface
    interface Work<T> {
        T make() throws DeviceException;
    }

    <T> T alone(Work<T> work) throws DeviceException {
        lock.lock();
        try {
            return work.make();
        } finally {
            lock.unlock();
        }
    }

    /// The same, but what failed a moment ago fails again without being tried.
    ///
    /// @param asking who knocks and how; another need not wait
    <T> T patiently(Object asking, Work<T> work) throws DeviceException {
        return alone(() -> {
            DeviceException before = asking.equals(whose) ? failed : null;
            if (before != null && until - System.nanoTime() > 0) {
                throw new DeviceException(before.reason(), before.sentence());
            }
            try {
                T made = work.make();
                failed = null;
                return made;
            } catch (DeviceException failure) {
                failed = failure;
                whose = asking;
                pause = before == null ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
                until = System.nanoTime() + pause;
                throw failure;
            }
        });
    }
}
