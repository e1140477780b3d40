package com.opscenter.projections.query;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/// The same fold and the same rows, one event at a time, for whoever brings the events and commits.
///
/// @param table a copy of the view's table; its past is in `<table>_history`
public record RowByRow<R>(Projection<R> projection, String table) {

    public void fold(DSLContext db, StoredEvent event) {
        Rows<R> rows = new Rows<>(projection, table);
        Set<String> keys = Batch.keys(projection, List.of(event));
        Batch<R> batch = new Batch<>(projection, rows.load(db, keys), Set.of());
        batch.fold(event);
        if (!batch.parked().isEmpty()) {
            throw new IllegalStateException(batch.parked().toString());
        }
        rows.write(db, batch);
    }
}
