package com.opscenter.store;

import com.opscenter.history.api.EventReader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Watches the end of the history for the processors of this node, so that the store is asked once
/// however many follow it, and knows whether the store answers at all. Woken by appends, else every
/// 50 ms.
public final class HistoryTail implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HistoryTail.class);

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration POLL_WHILE_AWAY = Duration.ofMillis(500);

    private final EventReader history;
    private final Semaphore wakes = new Semaphore(0);
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private @Nullable Thread thread;
    private volatile long head;
    private volatile boolean away;

    HistoryTail(EventReader history) {
        this.history = history;
    }

    /// The newest position as last seen.
    long head() {
        return head;
    }

    /// Whether the store did not answer when it was last asked.
    public boolean isAway() {
        return away;
    }

    /// Runs `grown` whenever something was appended, until what is returned is run.
    Runnable follow(Runnable grown) {
        followers.add(grown);
        return () -> followers.remove(grown);
    }

    private void run() {
        try (var _ = history.onAppend(wakes::release)) {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Duration pause = away ? POLL_WHILE_AWAY : POLL;
                if (wakes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakes.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            log.debug("history tail stopped");
        } catch (Exception e) {
            log.error("history tail broken", e);
        }
    }

    private void look() {
        try {
            long now = history.head();
            away = false;
            if (now != head) {
                head = now;
                followers.forEach(Runnable::run);
            }
        } catch (RuntimeException e) {
            if (!away) {
                log.warn("history=away", e);
            }
            away = true;
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("history-tail").daemon().start(this::run);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
