package com.opscenter.push.query;

import com.opscenter.push.api.LiveTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The rhythm of the push path: flushes, beats, and the look at who may still listen. Each topic
/// has a thread of its own, so that its frames keep their order and wait for no other topic.
@Component
class LiveClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveClock.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final List<LiveTopic> sending;
    private final CommandQueue commands;
    private final Attendance attendance;
    private final Broker broker;
    private final List<ScheduledExecutorService> threads = new ArrayList<>();
    private volatile boolean running;

    LiveClock(
            List<LiveTopic> sending, CommandQueue commands, Attendance attendance, Broker broker) {
        this.sending = sending;
        this.commands = commands;
        this.attendance = attendance;
        this.broker = broker;
    }

    @Override
    public void start() {
        for (LiveTopic topic : sending) {
            ScheduledExecutorService own = thread();
            every(250, topic::flush, own);
            every(2_000, topic::beat, own);
        }
        ScheduledExecutorService rest = thread();
        every(2_000, commands::mark, rest);
        every(LOOK.toMillis(), this::lookAtHearers, rest);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(ScheduledExecutorService::shutdownNow);
        threads.clear();
        broker.all().forEach(Hearer::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private ScheduledExecutorService thread() {
        ScheduledExecutorService thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().name("push-clock-" + threads.size()).factory());
        threads.add(thread);
        return thread;
    }

    /// At a fixed rate: what a flush takes must not lengthen the wait for the next one.
    private static void every(long millis, Runnable work, ScheduledExecutorService thread) {
        ScheduledFuture<?> _ =
                thread.scheduleAtFixedRate(
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

    private void lookAtHearers() {
        for (Hearer hearer : broker.all()) {
            guarded(() -> attendance.lookAt(hearer, LOOK));
        }
    }
}
