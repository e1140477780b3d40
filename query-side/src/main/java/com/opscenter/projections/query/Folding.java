package com.opscenter.projections.query;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.views.Sql;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One batch, one transaction: position moved if the lease still holds, rows read, folded, written.
final class Folding<R> {

    private static final Logger LOG = LoggerFactory.getLogger(Folding.class);

    private final Projection<R> projection;
    private final Progress progress;
    private final Stage stage;
    private final Rows<R> rows;
    private final ParkedRows parked;
    private final DSLContext db;

    Folding(Projection<R> projection, Progress progress, Stage stage, DSLContext db) {
        this.projection = projection;
        this.progress = progress;
        this.stage = stage;
        this.rows = new Rows<>(projection, Build.table(projection.name(), stage));
        this.parked = new ParkedRows(projection, progress.build());
        this.db = db;
    }

    /// Moves on from `position` over `events`. A value the database refuses parks its event: the
    /// batch is then done one event at a time.
    void step(long position, List<StoredEvent> events) {
        try {
            transact(position, events, null);
        } catch (DataAccessException e) {
            if (!Sql.isBadData(e)) {
                throw e;
            }
            if (events.size() == 1) {
                transact(position, events, Sql.complaint(e));
                return;
            }
            long at = position;
            for (StoredEvent event : events) {
                step(at, List.of(event));
                at = event.position();
            }
        }
    }

    private void transact(long position, List<StoredEvent> events, @Nullable String refused) {
        long reached = events.getLast().position();
        Batch<R> batch =
                db.transactionResult(transaction -> {
                    DSLContext tx = transaction.dsl();
                    progress.move(tx, new Progress.Held(position, stage), reached);
                    Batch<R> folded = fold(tx, events, refused);
                    write(tx, folded);
                    return folded;
                });
        batch.parked().stream().filter(event -> event.cause() != null).forEach(this::report);
    }

    private Batch<R> fold(DSLContext tx, List<StoredEvent> events, @Nullable String refused) {
        Set<String> keys = Batch.keys(projection, events);
        Batch<R> batch = new Batch<>(projection, rows.load(tx, keys), parked.among(tx, keys));
        if (refused == null) {
            events.forEach(batch::fold);
        } else {
            batch.park(keys.iterator().next(), events.getFirst(), refused);
        }
        return batch;
    }

    private void write(DSLContext tx, Batch<R> batch) {
        rows.write(tx, batch);
        batch.parked().forEach(event -> parked.add(tx, event));
        rows.markParked(tx, batch.parked().stream().map(Batch.Parked::key).distinct().toList());
    }

    private void report(Batch.Parked event) {
        LOG.error(
                "projection={} parked={} position={} event={} cause=\"{}\"",
                projection.name(),
                event.key(),
                event.event().position(),
                event.event().type(),
                event.cause());
    }
}
