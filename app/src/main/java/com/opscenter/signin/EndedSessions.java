package com.opscenter.signin;

import com.opscenter.signin.SessionCards.Orphan;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks for cards whose sessions are gone. What ended by itself is recorded; an end that was
/// recorded before is not recorded again.
@Component
class EndedSessions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final SessionCards cards;
    private final SignInHistory history;
    private final ScheduledExecutorService rhythm =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("ended-sessions").factory());
    private volatile boolean running;

    EndedSessions(SessionCards cards, SignInHistory history) {
        this.cards = cards;
        this.history = history;
    }

    /// @return how many cards went
    long forget() {
        return cards.orphans().stream().filter(this::isForgotten).count();
    }

    /// One that cannot be recorded keeps its card, and keeps nobody else's.
    private boolean isForgotten(Orphan orphan) {
        try {
            if (!history.expired(orphan.user(), orphan.shown())) {
                return false;
            }
            cards.forget(orphan.shown());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("session-cards=kept session={} cause={}", orphan.shown(), e.toString());
            return false;
        }
    }

    @Override
    public void start() {
        ScheduledFuture<?> _ =
                rhythm.scheduleWithFixedDelay(
                        this::look, EVERY.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        rhythm.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// The database may be away for a while; the next look finds them all the same.
    private void look() {
        try {
            LOG.debug("session-cards=forgotten count={}", forget());
        } catch (RuntimeException e) {
            LOG.warn("session-cards=kept cause={}", e.toString());
        }
    }
}
