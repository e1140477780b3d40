package com.opscenter.projections.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.projections.api.Positions;
import com.opscenter.projections.api.Projection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Starts and stops everything that moves projections on at this node.
final class Runners implements SmartLifecycle, Positions {

    private static final Logger LOG = LoggerFactory.getLogger(Runners.class);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Parts parts;
    private final DataSource rebuilds;
    private final Duration lease;
    private final boolean folds;
    private final List<Thread> threads = new ArrayList<>();

    private @Nullable Tail tail;
    private @Nullable Watch watch;

    /// What is there before anything runs.
    record Parts(
            Folds folds,
            EventReader history,
            DSLContext db,
            Builds builds,
            Shown shown,
            Mending mending,
            Meters meters) {}

    Runners(Parts parts, DataSource rebuilds, Duration lease, boolean folds) {
        this.parts = parts;
        this.rebuilds = rebuilds;
        this.lease = lease;
        this.folds = folds;
    }

    @Override
    public synchronized void start() {
        Tail started = new Tail(parts.history());
        tail = started;
        Node node =
                new Node(
                        parts.folds(),
                        parts.history(),
                        started,
                        parts.db(),
                        rebuilds,
                        parts.builds(),
                        parts.shown(),
                        parts.mending(),
                        parts.meters());
        Watch watching = new Watch(node, lease, folds);
        watch = watching;
        thread("projections-tail", started);
        thread("projections-watch", watching);
    }

    @Override
    public synchronized void stop() {
        Tail stopping = tail;
        Watch watching = watch;
        if (stopping == null || watching == null) {
            return;
        }
        tail = null;
        watch = null;
        try {
            stopping.stop();
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join(STOP);
            }
            watching.stop(STOP);
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

    /// Positions of the history that the shown rows have not passed yet.
    synchronized long lag(Projection<?> projection) {
        return tail == null ? 0 : Math.max(0, tail.head() - parts.shown().at(projection));
    }

    @Override
    public long of(String feature) {
        return parts.shown().of(feature);
    }

    @Override
    public boolean await(Collection<String> features, long position, Duration atMost) {
        return parts.shown().await(features, position, atMost);
    }

    private void thread(String name, Runnable work) {
        threads.add(Thread.ofPlatform().name(name).daemon().start(work));
    }
}
