package com.opscenter.notifications.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.vocabulary.api.NodeRole;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Tells people what concerns them, a moment after it happened; without the role `projections` it
/// only looks how far others are. Every node pushes to those who are connected to it.
@Component
class NoticeFiling implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeFiling.class);
    private static final int AT_ONCE = 1_000;
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration AWAY = Duration.ofSeconds(2);

    /// What happens within this time is told together: nearly all of it concerns nobody.
    private static final Duration TOGETHER = Duration.ofMillis(100);

    private final EventReader history;
    private final NoticeIndex index;
    private final NotificationQueue queue;
    private final boolean files;
    private final Semaphore wakes = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long reached = -1;
    private boolean away;
    private volatile boolean running;

    NoticeFiling(
            EventReader history,
            NoticeIndex index,
            NotificationQueue queue,
            @Value("${opscenter.roles:}") String roles) {
        this.history = history;
        this.index = index;
        this.queue = queue;
        this.files = NodeRole.PROJECTIONS.isIn(roles);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("notifications").start(this::follow);
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

    /// Waits, for a bounded time, until what events up to `position` come to is told; answers how
    /// far it is.
    long await(long position, Duration atMost) {
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
            LOG.error("notifications=stopped", e);
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
                LOG.warn("notifications=behind cause=\"{}\"", e.getMessage());
            }
            away = true;
            return begun;
        }
    }

    private void catchUp() {
        while (running) {
            long told = index.reached();
            tell(told);
            if (!files) {
                return;
            }
            List<StoredEvent> events = history.after(told, AT_ONCE);
            if (events.isEmpty()) {
                return;
            }
            index.file(told, events);
        }
    }

    /// Whoever is connected hears of it before whoever waits may ask for it.
    private void tell(long told) {
        if (told > reached && reached >= 0) {
            queue.tell(reached, told);
        }
        lock.lock();
        try {
            if (told != reached) {
                reached = told;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
