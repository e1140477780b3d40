package com.opscenter.projections.query;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves one build on while this node holds its lease; otherwise it waits to take over when the
/// lease runs out. A database that is away is asked again, later and later; nothing is lost,
/// because the position moves only with the rows.
final class Runner<R> implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final Duration STANDBY = Duration.ofMillis(100);
    private static final Duration LEAST_BACKOFF = Duration.ofMillis(100);
    private static final Duration MOST_BACKOFF = Duration.ofSeconds(5);

    private final Projection<R> projection;
    private final Progress progress;
    private final Node node;
    private final Rebuilding<R> rebuilding;

    private Duration backoff = LEAST_BACKOFF;
    private boolean mended;

    Runner(Projection<R> projection, Progress progress, Node node) {
        this.projection = projection;
        this.progress = progress;
        this.node = node;
        this.rebuilding = new Rebuilding<>(projection, progress, node);
    }

    /// Runs until interrupted, then gives the lease back.
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                turn();
            }
        } catch (InterruptedException e) {
            LOG.debug("projection={} build={} stopped", projection.name(), progress.build());
        } finally {
            Thread.interrupted();
            release();
        }
    }

    private void turn() throws InterruptedException {
        try {
            Optional<Progress.Held> held = acquire();
            if (held.isEmpty()) {
                Thread.sleep(STANDBY);
            } else if (held.get().stage() == Stage.BULK) {
                rebuilding.bulk();
            } else {
                mend();
                follow(held.get());
            }
            recovered();
        } catch (Progress.LeaseLostException e) {
            LOG.info("projection={} build={} lease=lost", projection.name(), progress.build());
        } catch (RuntimeException e) {
            away(e);
        }
    }

    private void follow(Progress.Held start) throws InterruptedException {
        Folding<R> folding = new Folding<>(projection, progress, start.stage(), node.db());
        Reached reached = new Reached(progress, start, node.db());
        shown(start.stage(), reached.position(), reached.position(), List.of());
        while (!Thread.currentThread().isInterrupted()) {
            long before = reached.position();
            List<StoredEvent> events = node.tail().after(before, reached.patience());
            if (events.isEmpty()) {
                reached.write();
            } else {
                take(folding, reached, events);
                shown(start.stage(), reached.position(), before, events);
            }
            recovered();
            if (rebuilding.changedStage(start.stage(), reached.position())) {
                return;
            }
        }
    }

    private void take(Folding<R> folding, Reached reached, List<StoredEvent> events) {
        long to = events.getLast().position();
        if (Batch.keys(projection, events).isEmpty()) {
            reached.passed(to);
        } else {
            folding.step(reached.written(), events);
            reached.folded(to);
        }
    }

    private void shown(Stage stage, long position, long from, List<StoredEvent> events) {
        if (stage == Stage.LIVE) {
            node.shown().reached(projection, position, from, events);
            node.meters().folded(projection.name(), events);
        }
    }

    /// Once after start: what was parked because the last software did not know it.
    private void mend() {
        if (!mended) {
            node.mending().drainKnown(projection, progress.build());
            mended = true;
        }
    }

    private Optional<Progress.Held> acquire() {
        return node.db().transactionResult(transaction -> progress.acquire(transaction.dsl()));
    }

    private void recovered() {
        if (backoff.compareTo(LEAST_BACKOFF) > 0) {
            LOG.info("projection={} build={} back", projection.name(), progress.build());
        }
        backoff = LEAST_BACKOFF;
    }

    /// Says it once; then it only waits, longer and longer.
    private void away(RuntimeException e) throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        if (backoff.equals(LEAST_BACKOFF)) {
            LOG.warn(
                    "projection={} build={} away=\"{}\"",
                    projection.name(),
                    progress.build(),
                    e.getMessage(),
                    e instanceof DataAccessException ? null : e);
        }
        Thread.sleep(backoff);
        Duration next = backoff.multipliedBy(2);
        backoff = next.compareTo(MOST_BACKOFF) > 0 ? MOST_BACKOFF : next;
    }

    private void release() {
        try {
            progress.release(node.db());
        } catch (RuntimeException e) {
            LOG.info("projection={} lease=kept until it runs out", projection.name());
        }
    }
}
