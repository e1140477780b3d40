package com.opscenter.telemetry.query;

import com.opscenter.telemetry.api.PollListener;
import com.opscenter.telemetry.api.PollListener.Poll;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.telemetry.api.TelemetrySink;
import com.opscenter.views.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Takes samples in: newest values at once, the database behind a bounded queue. A poll is never
/// held up: while the database is away and the queue is full, the oldest samples are dropped and
/// counted.
@Component
class Intake implements TelemetrySink, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int QUEUE = 100_000;
    private static final int BATCH = 5_000;
    private static final Duration GATHER = Duration.ofMillis(500);
    private static final Duration BACKOFF = Duration.ofSeconds(2);

    private final BlockingQueue<Reading> queue = new ArrayBlockingQueue<>(QUEUE);

    /// Taken off the queue and not written yet; the writer's alone.
    private final List<Reading> inHand = new ArrayList<>();

    private final AtomicLong dropped = new AtomicLong();
    private final Samples samples;
    private final LatestValues latest;
    private final Days days;
    private final Supplier<List<PollListener>> listeners;

    private @Nullable Thread writer;

    Intake(
            Samples samples,
            LatestValues latest,
            Days days,
            ObjectProvider<PollListener> listeners) {
        this.samples = samples;
        this.latest = latest;
        this.days = days;
        this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
    }

    @Override
    public void polled(
            String sourceId, String orgId, String site, Instant at, List<Sample> polled) {
        take(Reading.poll(orgId, sourceId, at));
        for (Sample sample : polled) {
            take(new Reading(orgId, sample.key(), sample.metric(), sample.value(), sample.at()));
        }
        Poll poll = new Poll(sourceId, orgId, site, at, List.copyOf(polled));
        listeners.get().forEach(listener -> listener.polled(poll));
    }

    /// Samples given up so far because the database did not take them in time.
    long dropped() {
        return dropped.get();
    }

    @Override
    public void start() {
        samples.latest().forEach(latest::put);
        days.keep();
        writer = Thread.ofPlatform().name("telemetry").daemon().start(this::write);
    }

    @Override
    public void stop() {
        Thread running = writer;
        writer = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    private void take(Reading reading) {
        latest.put(reading);
        while (!queue.offer(reading)) {
            if (queue.poll() != null && dropped.incrementAndGet() % BATCH == 1) {
                LOG.warn("telemetry=full dropped={}", dropped);
            }
        }
    }

    private void write() {
        try {
            while (true) {
                inHand.add(queue.take());
                Thread.sleep(GATHER);
                queue.drainTo(inHand, BATCH);
                keep(inHand);
                inHand.clear();
            }
        } catch (InterruptedException e) {
            flush();
        }
    }

    private void keep(List<Reading> batch) throws InterruptedException {
        while (!isKept(batch)) {
            Thread.sleep(BACKOFF);
        }
    }

    /// False when the same batch may be kept later. One that the database will never take, such as
    /// samples of days that are gone, is given up, so that it does not stand in the way.
    private boolean isKept(List<Reading> batch) {
        try {
            days.keep();
            samples.write(batch);
            return true;
        } catch (DataAccessException e) {
            if (Sql.isBadData(e)) {
                dropped.addAndGet(batch.size());
                LOG.error("telemetry=refused lost={} cause=\"{}\"", batch.size(), Sql.complaint(e));
                return true;
            }
            LOG.warn("telemetry=away samples={} cause=\"{}\"", batch.size(), e.getMessage());
            return false;
        }
    }

    /// What is left when the process ends in order.
    private void flush() {
        queue.drainTo(inHand);
        if (!inHand.isEmpty() && !isKept(inHand)) {
            LOG.warn("telemetry=away lost={}", inHand.size());
        }
        inHand.clear();
    }
}
