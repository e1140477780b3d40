package com.opscenter.projections.query;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.projections.api.ParkedEvents;
import com.opscenter.projections.api.Positions;
import com.opscenter.projections.api.Projection;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.views.Reads;
import com.opscenter.views.Sql;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The runner with some projections over a history of records and a database of its own.
public final class Projecting implements AutoCloseable {

    static final Duration LEASE = Duration.ofMillis(600);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ReadDatabase database;
    private final List<Projection<?>> projections;
    private final InMemoryHistory history;
    private final Changes changes = new Changes();
    private final Runners runners;

    /// Records what it is told.
    static final class Changes implements ViewChanges {
        final List<Advance> advances = new CopyOnWriteArrayList<>();
        final List<String> refolded = new CopyOnWriteArrayList<>();

        @Override
        public void advanced(Advance advance) {
            advances.add(advance);
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
        this.runners =
                new Runners(
                        projections,
                        history,
                        Sql.on(database.writer()),
                        () -> Stream.of(changes),
                        LEASE);
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
        return runners;
    }

    Changes changes() {
        return changes;
    }

    @Override
    public void close() {
        runners.stop();
    }
}
