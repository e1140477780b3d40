package com.opscenter.projections.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.ParkedEvents;
import com.opscenter.projections.api.Projection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mends parked keys, in all builds of a projection this software can fold; what is told is how it
/// went for the shown rows.
final class Mending implements ParkedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(Mending.class);

    private final Folds folds;
    private final EventReader history;
    private final DSLContext db;
    private final Builds builds;
    private final Listeners listeners;

    Mending(Folds folds, EventReader history, DSLContext db, Builds builds, Listeners listeners) {
        this.folds = folds;
        this.history = history;
        this.db = db;
        this.builds = builds;
        this.listeners = listeners;
    }

    @Override
    public List<Parked> all() {
        return builds.all().stream()
                .filter(Build::isLive)
                .filter(build -> folds.knows(build.name()))
                .flatMap(build ->
                        new ParkedRows(folds.named(build.name()), build.id()).all(db).stream())
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .toList();
    }

    @Override
    public boolean retry(String projection, String key) {
        return inEach(projection, (refolding, tx) -> refolding.retry(tx, key));
    }

    @Override
    public boolean skip(String projection, long position, String reason) {
        return inEach(projection, (refolding, tx) -> refolding.skip(tx, position, reason));
    }

    /// Mends the keys that wait for an event the software knows by now.
    void drainKnown(Projection<?> projection, long build) {
        ParkedRows parked = new ParkedRows(projection, build);
        Set<String> keys =
                parked.all(db).stream()
                        .filter(event -> Batch.isUnknown(event.cause()) && isKnown(event))
                        .map(Parked::key)
                        .collect(Collectors.toSet());
        for (String key : keys) {
            boolean whole =
                    db.transactionResult(transaction ->
                            refolding(projection, build).retry(transaction.dsl(), key));
            LOG.info("projection={} key={} known again, mended={}", projection.name(), key, whole);
            if (whole) {
                listeners.refolded(projection.feature());
            }
        }
    }

    private boolean isKnown(Parked event) {
        return history.byPosition(event.position()).map(StoredEvent::payload).isPresent();
    }

    private boolean inEach(String name, BiPredicate<Refolding<?>, DSLContext> work) {
        boolean whole = false;
        for (Build build : builds.all()) {
            Optional<Projection<?>> fold = folds.of(build);
            if (build.name().equals(name) && fold.isPresent() && build.stage() != Stage.BULK) {
                boolean mended =
                        db.transactionResult(transaction ->
                                work.test(refolding(fold.get(), build.id()), transaction.dsl()));
                whole |= mended && build.isLive();
            }
        }
        if (whole) {
            listeners.refolded(folds.named(name).feature());
        }
        return whole;
    }

    private <R> Refolding<R> refolding(Projection<R> projection, long build) {
        // Only the row is locked, whoever holds its lease.
        Progress progress = new Progress(projection.name(), build, "", Duration.ZERO);
        return new Refolding<>(projection, progress, history);
    }
}
