package com.opscenter.projections.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.views.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/// A rebuild with the runner's own parts that leaves the past of the rows out, to tell what that
/// costs. It is here because nobody else should see these parts.
public final class RowsAlone {

    private static final int ROWS_A_STATEMENT = 5_000;

    private RowsAlone() {}

    public static <R> void build(Projection<R> projection, EventReader history, DataSource pool)
            throws SQLException, InterruptedException {
        Rows<R> rows = new Rows<>(projection, Build.table(projection.name(), Stage.BULK));
        Batch<R> batch = new Batch<>(projection, List.of(), Set.of());
        try (Connection connection = pool.getConnection();
                Ranges ranges = new Ranges(history, history.head())) {
            DSLContext db = Sql.on(connection);
            db.fetch("SELECT read_model.open_beside(?)", projection.name());
            List<StoredEvent> events = ranges.next();
            while (!events.isEmpty()) {
                events.forEach(batch::fold);
                batch.pastIsWritten();
                events = ranges.next();
            }
            List<Version<R>> newest = batch.newest();
            for (int from = 0; from < newest.size(); from += ROWS_A_STATEMENT) {
                int to = Math.min(from + ROWS_A_STATEMENT, newest.size());
                rows.writeNewest(db, newest.subList(from, to));
            }
            db.fetch("SELECT read_model.discard_beside(?)", projection.name());
        }
    }
}
