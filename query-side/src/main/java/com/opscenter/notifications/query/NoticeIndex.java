package com.opscenter.notifications.query;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.views.Filing;
import com.opscenter.views.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// How far what people are told follows the history. Rows and position are written together, so
/// that nothing is told twice or left out.
@Component
class NoticeIndex implements Filing.Index {

    /// Raise it when events come to other notices: they are then made anew.
    static final int VERSION = 2;

    /// How long something is kept to be read.
    static final Duration KEPT = Duration.ofDays(90);

    /// Of our advisory locks the one of who files; one node at a time is enough.
    private static final String LOCK = "pg_try_advisory_xact_lock(1869640547, 9)";

    private static final Field<Long> POSITION = DSL.field(DSL.name("position"), Long.class);
    private static final Field<Integer> MADE_BY = DSL.field(DSL.name("version"), Integer.class);
    private static final String REACHED = "read_model.notifications_reached";

    private final DSLContext db;
    private final Clock clock;

    NoticeIndex(@Qualifier("projections") DataSource pool, Clock clock) {
        this.db = Sql.on(pool);
        this.clock = clock;
    }

    /// Begins anew when the rows were made in another way than ours.
    @Override
    public void begin() {
        db.transaction(transaction -> {
            DSLContext tx = transaction.dsl();
            tx.fetch("LOCK TABLE " + REACHED);
            Integer version = tx.select(MADE_BY).from(REACHED).fetchOne(MADE_BY);
            if (version == null) {
                tx.execute("INSERT INTO " + REACHED + " VALUES ({0}, 0)", DSL.val(VERSION));
            } else if (version != VERSION) {
                tx.execute("DELETE FROM read_model.notifications_notification");
                tx.execute("DELETE FROM read_model.notifications_party");
                tx.execute(
                        "UPDATE " + REACHED + " SET version = {0}, position = 0", DSL.val(VERSION));
            }
        });
    }

    /// The position up to which everything is told.
    @Override
    public OptionalLong reached() {
        Long position =
                db.select(POSITION).from(REACHED).where(MADE_BY.eq(VERSION)).fetchOne(POSITION);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /// Tells what follows `after`, unless another node is at it, was faster, or makes the rows in
    /// another way: nothing is written where the position was not moved.
    @Override
    public boolean file(long after, List<StoredEvent> events) {
        return db.transactionResult(transaction -> {
            DSLContext tx = transaction.dsl();
            Boolean ours = tx.select(DSL.field(LOCK, Boolean.class)).fetchOne(0, Boolean.class);
            if (!Boolean.TRUE.equals(ours) || !moves(tx, after, events.getLast().position())) {
                return false;
            }
            new NoticeRows(tx).write(events, clock.instant().minus(KEPT));
            return true;
        });
    }

    private static boolean moves(DSLContext db, long after, long upTo) {
        return db.execute(
                        "UPDATE "
                                + REACHED
                                + " SET position = {0} WHERE version = {1}"
                                + " AND position = {2}",
                        DSL.val(upTo),
                        DSL.val(VERSION),
                        DSL.val(after))
                == 1;
    }
}
