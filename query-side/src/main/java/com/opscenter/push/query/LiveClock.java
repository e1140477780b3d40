package com.opscenter.push.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.push.api.LiveTopic;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The rhythm of the push path: flushes, beats, and the look at who may still listen.
@Component
class LiveClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveClock.class);

    private final List<LiveTopic> sending;
    private final CommandQueue commands;
    private final Topics topics;
    private final Broker broker;
    private final Callers callers;
    private volatile ScheduledExecutorService scheduler = idle();
    private volatile boolean running;

    LiveClock(
            List<LiveTopic> sending,
            CommandQueue commands,
            Topics topics,
            Broker broker,
            Callers callers) {
        this.sending = sending;
        this.commands = commands;
        this.topics = topics;
        this.broker = broker;
        this.callers = callers;
    }

    @Override
    public void start() {
        scheduler = idle();
        every(250, () -> sending.forEach(LiveTopic::flush));
        every(2_000, () -> sending.forEach(LiveTopic::beat));
        every(2_000, commands::mark);
        every(1_000, this::lookAtHearers);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.shutdownNow();
        broker.all().forEach(Hearer::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static ScheduledExecutorService idle() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("push-clock").factory());
    }

    private void every(long millis, Runnable work) {
        ScheduledFuture<?> _ =
                scheduler.scheduleWithFixedDelay(
                        () -> guarded(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    /// The read model may be away for a while; the rhythm goes on.
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("push cause={}", e.toString());
        }
    }

    /// A session that ended, an expired token or a lost role ends what is heard; the client joins
    /// again as what it is.
    private void lookAtHearers() {
        for (Hearer hearer : broker.all()) {
            Caller caller = hearer.caller();
            if (hearer.isSilent()) {
                hearer.end();
            } else if (caller != null && !stillHolds(caller, hearer)) {
                hearer.refuse("unauthenticated", "The session ended or its roles changed");
            }
        }
    }

    private boolean stillHolds(Caller caller, Hearer hearer) {
        return callers.refresh(caller)
                .filter(now ->
                        hearer.destinations().stream()
                                .allMatch(destination -> topics.mayHear(now, destination)))
                .isPresent();
    }
}
