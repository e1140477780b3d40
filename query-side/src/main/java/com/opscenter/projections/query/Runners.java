package com.opscenter.projections.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.projections.api.ParkedEvents;
import com.opscenter.projections.api.Positions;
import com.opscenter.projections.api.Projection;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.projections.api.ViewChanges.Advance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// All projections of this node: starts and stops their runners, tells listeners what changed, and
/// mends parked keys.
final class Runners implements SmartLifecycle, Positions, ParkedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(Runners.class);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final List<Projection<?>> projections;
    private final EventReader reader;
    private final DSLContext db;
    private final Supplier<Stream<ViewChanges>> listeners;
    private final Duration lease;
    private final String owner = UUID.randomUUID().toString();
    private final Reached reached;
    private final List<Thread> threads = new ArrayList<>();

    private @Nullable Tail tail;

    Runners(
            List<Projection<?>> projections,
            EventReader reader,
            DSLContext db,
            Supplier<Stream<ViewChanges>> listeners,
            Duration lease) {
        this.projections = projections;
        this.reader = reader;
        this.db = db;
        this.listeners = listeners;
        this.lease = lease;
        this.reached = new Reached(projections);
    }

    @Override
    public synchronized void start() {
        Tail started = new Tail(reader);
        tail = started;
        thread("projections-tail", started);
        for (Projection<?> projection : projections) {
            thread("projection-" + projection.name(), runner(projection, started));
        }
    }

    @Override
    public synchronized void stop() {
        Tail stopping = tail;
        if (stopping == null) {
            return;
        }
        tail = null;
        try {
            stopping.stop();
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join(STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("projections=stopping cause=\"{}\"", e.getMessage());
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return tail != null;
    }

    /// Events of the history that a projection has not passed yet.
    synchronized long lag(String feature) {
        return tail == null ? 0 : Math.max(0, tail.head() - reached.of(feature));
    }

    @Override
    public long of(String feature) {
        return reached.of(feature);
    }

    @Override
    public boolean await(Collection<String> features, long position, Duration atMost) {
        return reached.await(features, position, atMost);
    }

    @Override
    public List<Parked> all() {
        return projections.stream()
                .flatMap(projection -> new ParkedRows(projection).all(db).stream())
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .toList();
    }

    @Override
    public boolean retry(String projection, String key) {
        Projection<?> found = named(projection);
        return mended(
                found,
                db.transactionResult(
                        transaction -> refolding(found).retry(transaction.dsl(), key)));
    }

    @Override
    public boolean skip(String projection, long position, String reason) {
        Projection<?> found = named(projection);
        return mended(
                found,
                db.transactionResult(
                        transaction -> refolding(found).skip(transaction.dsl(), position, reason)));
    }

    private boolean mended(Projection<?> projection, boolean whole) {
        if (whole) {
            tell(listener -> listener.refolded(projection.feature()));
        }
        return whole;
    }

    private <R> Runner<R> runner(Projection<R> projection, Tail from) {
        return new Runner<>(projection, progress(projection), from, db, reached, this::advanced);
    }

    private <R> Refolding<R> refolding(Projection<R> projection) {
        return new Refolding<>(projection, progress(projection), reader);
    }

    private Progress progress(Projection<?> projection) {
        return new Progress(projection, owner, lease);
    }

    private Projection<?> named(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection " + name));
    }

    private void advanced(Advance advance) {
        tell(listener -> listener.advanced(advance));
    }

    private void tell(Consumer<ViewChanges> news) {
        listeners
                .get()
                .forEach(listener -> {
                    try {
                        news.accept(listener);
                    } catch (RuntimeException e) {
                        LOG.error("listener={} failed", listener.getClass().getName(), e);
                    }
                });
    }

    private void thread(String name, Runnable work) {
        threads.add(Thread.ofPlatform().name(name).daemon().start(work));
    }
}
