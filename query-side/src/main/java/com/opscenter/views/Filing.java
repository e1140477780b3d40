package com.opscenter.views;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.vocabulary.api.NodeRole;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Files new events beside the projections, a moment after they happened, where rows are made of
/// many streams at once; without the role `projections` it only looks how far others are.
public abstract class Filing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Filing.class);
    private static final int AT_ONCE = 1_000;
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration AWAY = Duration.ofSeconds(2);

    /// What happens within this time is filed together: few large writes cost less.
    private static final Duration TOGETHER = Duration.ofMillis(100);

    private final String name;
    private final EventReader history;
    private final Index index;
    private final boolean files;
    private final Semaphore wakes = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long reached = -1;
    private boolean away;
    private volatile boolean running;

    /// Where events are filed, once whoever files them.
    public interface Index {

        /// Once at the start, before anything is filed.
        void begin();

        /// The position up to which all are filed, by whatever node; empty while what is filed is
        /// made by another version of the software.
        OptionalLong reached();

        /// Files the events behind a position.
        ///
        /// @return false where another node is at it or was quicker
        boolean file(long after, List<StoredEvent> events);
    }

    /// @param name of the thread, and in the log
    /// @param roles of this node
    protected Filing(String name, EventReader history, Index index, String roles) {
        this.name = name;
        this.history = history;
        this.index = index;
        this.files = NodeRole.PROJECTIONS.isIn(roles);
    }

    /// What lies in `(before, now]` is filed; called before whoever waits for it goes on.
    protected void filed(long before, long now) {}

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name(name).start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        wakes.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Waits, for a bounded time, until events up to `position` are filed; answers how far they
    /// are.
    public long await(long position, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (reached < position && left > 0) {
                left = moved.awaitNanos(left);
            }
            return Math.max(reached, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Math.max(reached, 0);
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        boolean begun = false;
        try (AutoCloseable _ = history.onAppend(wakes::release)) {
            while (running) {
                begun = attempt(begun);
                if (wakes.tryAcquire((away ? AWAY : POLL).toMillis(), TimeUnit.MILLISECONDS)) {
                    Thread.sleep(TOGETHER);
                    wakes.drainPermits();
                }
            }
        } catch (Exception e) {
            LOG.error("{}=stopped", name, e);
        }
    }

    /// The database may be away for a while; said once.
    private boolean attempt(boolean begun) {
        try {
            if (files && !begun) {
                index.begin();
            }
            catchUp();
            away = false;
            return true;
        } catch (RuntimeException e) {
            if (!away) {
                LOG.warn("{}=behind cause=\"{}\"", name, e.getMessage());
            }
            away = true;
            return begun;
        }
    }

    private void catchUp() {
        while (running) {
            OptionalLong filed = index.reached();
            filed.ifPresent(this::tell);
            if (!files || filed.isEmpty()) {
                return;
            }
            List<StoredEvent> events = history.after(filed.getAsLong(), AT_ONCE);
            if (events.isEmpty() || !index.file(filed.getAsLong(), events)) {
                return;
            }
        }
    }

    private void tell(long now) {
        if (now > reached && reached >= 0) {
            filed(reached, now);
        }
        lock.lock();
        try {
            if (now != reached) {
                reached = now;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
