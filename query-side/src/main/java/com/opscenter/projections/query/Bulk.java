package com.opscenter.projections.query;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.views.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/// Folds the whole past into fresh tables: read in large ranges by a thread of its own, folded in
/// memory, past versions written by COPY into a table without indexes, which are made at the end.
/// Rows stay in memory until they are many. When it is interrupted it is begun anew.
final class Bulk<R> {

    /// Rows kept in memory, at most.
    private static final int ROWS = 100_000;

    private static final int ROWS_A_STATEMENT = 5_000;

    private final Projection<R> projection;
    private final Progress progress;
    private final Node node;
    private final Rows<R> rows;
    private final ParkedRows parked;

    private boolean spilled;

    Bulk(Projection<R> projection, Progress progress, Node node) {
        this.projection = projection;
        this.progress = progress;
        this.node = node;
        this.rows = new Rows<>(projection, Build.table(projection.name(), Stage.BULK));
        this.parked = new ParkedRows(projection, progress.build());
    }

    /// The position reached.
    long run() throws InterruptedException {
        try (Connection connection = node.rebuilds().getConnection()) {
            DSLContext db = Sql.on(connection);
            Set<Long> skipped = begin(db);
            long reached = fold(db, new Past(connection, rows.table()), skipped);
            db.fetch("SELECT read_model.index_beside(?)", projection.name());
            db.transaction(transaction -> {
                progress.fence(transaction.dsl(), new Progress.Held(reached, Stage.BULK));
                progress.enter(transaction.dsl(), Stage.BUILDING, null);
            });
            return reached;
        } catch (SQLException e) {
            throw new IllegalStateException("the database is away", e);
        }
    }

    /// Fresh tables, whatever an interrupted attempt left behind; the positions an operator left
    /// out of the live rows are left out here too.
    private Set<Long> begin(DSLContext db) {
        return db.transactionResult(transaction -> {
            DSLContext tx = transaction.dsl();
            Progress.Held now = progress.lock(tx);
            progress.move(tx, new Progress.Held(now.position(), Stage.BULK), 0);
            tx.fetch("SELECT read_model.open_beside(?)", projection.name());
            tx.execute("DELETE FROM read_model.parked_event WHERE build = ?", progress.build());
            node.builds().live(projection.name()).ifPresent(live -> parked.skipLike(tx, live.id()));
            return parked.skipped(tx);
        });
    }

    private long fold(DSLContext db, Past past, Set<Long> skipped) throws InterruptedException {
        Batch<R> batch = new Batch<>(projection, List.of(), Set.of());
        long position = 0;
        try (Ranges ranges = new Ranges(node.history(), node.history().head())) {
            List<StoredEvent> events = ranges.next();
            while (!events.isEmpty()) {
                recall(db, batch, events);
                for (StoredEvent event : events) {
                    if (!skipped.contains(event.position())) {
                        batch.fold(event);
                    }
                }
                past.write(batch.closed());
                batch.pastIsWritten();
                if (batch.size() > ROWS) {
                    spill(db, batch);
                }
                position = move(db, position, events.getLast().position());
                events = ranges.next();
            }
        }
        spill(db, batch);
        batch.parked().forEach(event -> parked.add(db, event));
        rows.markParked(db, batch.parked().stream().map(Batch.Parked::key).distinct().toList());
        return position;
    }

    /// Rows that were written to make room are read again when events concern them.
    private void recall(DSLContext db, Batch<R> batch, List<StoredEvent> events) {
        if (spilled) {
            Set<String> keys = new HashSet<>(Batch.keys(projection, events));
            keys.removeIf(batch::knows);
            batch.know(rows.load(db, keys));
        }
    }

    private void spill(DSLContext db, Batch<R> batch) {
        List<Version<R>> newest = batch.newest();
        for (int from = 0; from < newest.size(); from += ROWS_A_STATEMENT) {
            int to = Math.min(from + ROWS_A_STATEMENT, newest.size());
            rows.writeNewest(db, newest.subList(from, to));
        }
        batch.rowsAreWritten();
        spilled = true;
    }

    /// Only to be seen, and to keep the lease.
    private long move(DSLContext db, long from, long to) {
        progress.pass(db, new Progress.Held(from, Stage.BULK), to);
        return to;
    }
}
