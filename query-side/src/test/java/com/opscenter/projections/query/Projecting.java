package com.opscenter.projections.query;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.processors.api.Processors;
import com.opscenter.processors.api.Verb;
import com.opscenter.projections.api.ParkedEvents;
import com.opscenter.projections.api.Positions;
import com.opscenter.projections.api.Projection;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.views.Reads;
import com.opscenter.views.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// The runner with some projections over a history of records and a database of its own.
public final class Projecting implements AutoCloseable {

    static final Duration LEASE = Duration.ofMillis(600);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ReadDatabase database;
    private final List<Projection<?>> projections;
    private final InMemoryHistory history;
    private final Changes changes = new Changes();
    private final List<ViewChanges> told = new CopyOnWriteArrayList<>(List.of(changes));
    private final Builds builds;
    private final Mending mending;
    private final ProjectionProcessors processors;
    private final Runners runners;

    /// Records what it is told.
    static final class Changes implements ViewChanges {
        final List<Advance> advances = new CopyOnWriteArrayList<>();
        final List<String> refolded = new CopyOnWriteArrayList<>();

        @Override
        public void advanced(Advance advance) {
            advances.add(advance);
        }

        List<String> keys() {
            return advances.stream()
                    .flatMap(advance -> advance.changes().stream())
                    .map(Change::key)
                    .toList();
        }

        boolean isGapless() {
            long[] reached = {advances.isEmpty() ? 0 : advances.getFirst().previous()};
            return advances.stream()
                    .allMatch(advance -> {
                        boolean follows = advance.previous() == reached[0];
                        reached[0] = advance.position();
                        return follows && advance.position() > advance.previous();
                    });
        }

        @Override
        public void refolded(String feature) {
            refolded.add(feature);
        }
    }

    private Projecting(
            ReadDatabase database, InMemoryHistory history, List<Projection<?>> projections) {
        this.database = database;
        this.projections = projections;
        this.history = history;
        DSLContext db = Sql.on(database.writer());
        Folds folds = new Folds(projections);
        Listeners listeners = new Listeners(told::stream);
        this.builds = new Builds(db);
        this.mending = new Mending(folds, history, db, builds, listeners);
        this.processors = new ProjectionProcessors(folds, history, builds, db, Clock.systemUTC());
        this.runners =
                new Runners(
                        new Runners.Parts(
                                folds,
                                history,
                                db,
                                builds,
                                new Shown(folds.newest(), history, listeners),
                                mending,
                                (_, _) -> {}),
                        database.writer(),
                        LEASE,
                        true);
        runners.start();
    }

    public static Projecting of(InMemoryHistory history, Projection<?>... projections) {
        return on(ReadDatabase.create(), history, projections);
    }

    public static Projecting on(
            ReadDatabase database, InMemoryHistory history, Projection<?>... projections) {
        return new Projecting(database, history, List.of(projections));
    }

    /// Waits until everything in the history is in the rows.
    public Projecting settle() {
        Set<String> features =
                projections.stream().map(Projection::feature).collect(Collectors.toSet());
        if (!runners.await(features, history.head(), LONG)) {
            throw new AssertionError("the projections do not follow");
        }
        return this;
    }

    /// Waits until something holds; how soon is no matter of these tests.
    static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came to that");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    public ReadDatabase database() {
        return database;
    }

    public Reads reads() {
        return new Reads(database.reader());
    }

    public Positions positions() {
        return runners;
    }

    public ParkedEvents parked() {
        return mending;
    }

    /// Builds rows beside the shown ones and waits until they are compared.
    public Projecting rebuild(String name) {
        processors.carryOut(name, Verb.REBUILD);
        until(() -> beside(name).filter(build -> build.stage() == Stage.READY).isPresent());
        return this;
    }

    public Projecting switchOver(String name) {
        processors.carryOut(name, Verb.SWITCH);
        return this;
    }

    Processors processors() {
        return processors;
    }

    Build live(String name) {
        return builds.live(name).orElseThrow();
    }

    Optional<Build> beside(String name) {
        return builds.beside(name);
    }

    /// Tells somebody else too what changes from now on.
    public void tell(ViewChanges listener) {
        told.add(listener);
    }

    Changes changes() {
        return changes;
    }

    @Override
    public void close() {
        runners.stop();
    }
}
