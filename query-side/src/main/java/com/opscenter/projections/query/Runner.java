package com.opscenter.projections.query;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.projections.api.ViewChanges.Advance;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves one projection on while this node holds its lease; otherwise watches how far the other
/// node is and takes over when the lease runs out. A database that is away is asked again, later
/// and later; nothing is lost, because the position moves only with the rows.
final class Runner<R> implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final Duration STANDBY = Duration.ofMillis(200);
    private static final Duration LEAST_BACKOFF = Duration.ofMillis(100);
    private static final Duration MOST_BACKOFF = Duration.ofSeconds(5);

    private final Projection<R> projection;
    private final Progress progress;
    private final Folding<R> folding;
    private final Tail tail;
    private final DSLContext db;
    private final Reached reached;
    private final Consumer<Advance> changes;
    private final Onlooker<R> onlooker;

    /// What listeners know of, -1 before the first look.
    private long told = -1;

    private Duration backoff = LEAST_BACKOFF;
    private boolean prepared;

    Runner(
            Projection<R> projection,
            Progress progress,
            Tail tail,
            DSLContext db,
            Reached reached,
            Consumer<Advance> changes) {
        this.projection = projection;
        this.progress = progress;
        this.folding = new Folding<>(projection, progress, db);
        this.tail = tail;
        this.db = db;
        this.reached = reached;
        this.changes = changes;
        this.onlooker = new Onlooker<>(projection, progress, tail, db, changes);
    }

    /// Runs until interrupted, then gives the lease back.
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                turn();
            }
        } catch (InterruptedException e) {
            LOG.debug("projection={} stopped", projection.name());
        } finally {
            Thread.interrupted();
            release();
        }
    }

    private void turn() throws InterruptedException {
        try {
            if (!prepared) {
                db.transaction(transaction -> progress.prepare(transaction.dsl()));
                prepared = true;
            }
            OptionalLong position = acquire();
            if (position.isPresent()) {
                follow(position.getAsLong());
            } else {
                lookOn();
            }
        } catch (Progress.LeaseLostException e) {
            LOG.warn("projection={} lease=lost", projection.name());
        } catch (RuntimeException e) {
            LOG.warn("projection={} away=\"{}\" retry={}", projection.name(), e, backoff);
            Thread.sleep(backoff);
            backoff =
                    backoff.multipliedBy(2).compareTo(MOST_BACKOFF) > 0
                            ? MOST_BACKOFF
                            : backoff.multipliedBy(2);
        }
    }

    /// Another node holds the lease.
    private void lookOn() throws InterruptedException {
        OptionalLong there = progress.position(db);
        prepared = there.isPresent();
        if (there.isEmpty()) {
            Thread.sleep(STANDBY);
            return;
        }
        reach(there.getAsLong());
        reach(onlooker.follow(told, STANDBY));
        backoff = LEAST_BACKOFF;
    }

    /// Listeners first: who waited for a position finds them told.
    private void reach(long position) throws InterruptedException {
        told = told < 0 ? position : onlooker.tell(told, position);
        publish(told);
    }

    private void follow(long start) throws InterruptedException {
        long position = start;
        reach(position);
        while (!Thread.currentThread().isInterrupted()) {
            List<StoredEvent> events = tail.after(position, progress.lease().dividedBy(3));
            if (events.isEmpty()) {
                if (acquire().orElse(-1) != position) {
                    throw new Progress.LeaseLostException(projection.name());
                }
            } else {
                for (Advance advance : folding.step(position, events)) {
                    changes.accept(advance);
                    told = advance.position();
                    publish(told);
                }
                position = events.getLast().position();
            }
            backoff = LEAST_BACKOFF;
        }
    }

    private OptionalLong acquire() {
        return db.transactionResult(transaction -> progress.acquire(transaction.dsl()));
    }

    private void publish(long position) {
        reached.set(projection, position);
    }

    private void release() {
        try {
            progress.release(db);
        } catch (RuntimeException e) {
            LOG.info("projection={} lease=kept until it runs out", projection.name());
        }
    }
}
