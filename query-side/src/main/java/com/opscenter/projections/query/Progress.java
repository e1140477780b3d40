package com.opscenter.projections.query;

import static com.opscenter.generated.read_model.Tables.PARKED_EVENT;
import static com.opscenter.generated.read_model.Tables.PROJECTION;

import com.opscenter.projections.api.Projection;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// The state row of one version of a projection: how far it is and which node moves it on. The
/// database's clock decides when a lease has run out.
record Progress(Projection<?> projection, String owner, Duration lease) {

    /// Makes the row when there is none. Rows another version left behind are removed: they are
    /// built anew.
    void prepare(DSLContext db) {
        int made =
                db.insertInto(PROJECTION, PROJECTION.NAME, PROJECTION.VERSION)
                        .values(projection.name(), projection.version())
                        .onConflictDoNothing()
                        .execute();
        if (made == 1) {
            db.deleteFrom(PROJECTION)
                    .where(
                            PROJECTION.NAME.eq(projection.name()),
                            PROJECTION.VERSION.ne(projection.version()))
                    .execute();
            db.deleteFrom(PARKED_EVENT)
                    .where(PARKED_EVENT.PROJECTION.eq(projection.name()))
                    .execute();
            Rows.clear(db, projection.name());
        }
    }

    /// Takes or extends the lease and answers the position; empty while another node holds it.
    OptionalLong acquire(DSLContext db) {
        // A lease lost with a crash of the database is only taken again.
        db.execute("SET LOCAL synchronous_commit = off");
        return db
                .update(PROJECTION)
                .set(PROJECTION.OWNER, owner)
                .set(PROJECTION.LEASE_UNTIL, end())
                .where(
                        here(),
                        PROJECTION
                                .OWNER
                                .eq(owner)
                                .or(PROJECTION.OWNER.isNull())
                                .or(PROJECTION.LEASE_UNTIL.lt(DSL.currentOffsetDateTime())))
                .returningResult(PROJECTION.POSITION)
                .fetch(PROJECTION.POSITION)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /// Locks the row until the end of the transaction: nobody else folds meanwhile.
    long lock(DSLContext db) {
        return db.select(PROJECTION.POSITION)
                .from(PROJECTION)
                .where(here())
                .forUpdate()
                .fetchOptional(PROJECTION.POSITION)
                .orElseThrow(() -> new LeaseLostException(projection.name()));
    }

    /// The same, for the holder of the lease alone, who believes to be at `position`.
    void fence(DSLContext db, long position) {
        boolean held =
                db.select(PROJECTION.POSITION)
                        .from(PROJECTION)
                        .where(here(), PROJECTION.OWNER.eq(owner))
                        .forUpdate()
                        .fetchOptional(PROJECTION.POSITION)
                        .filter(stored -> stored == position)
                        .isPresent();
        if (!held) {
            throw new LeaseLostException(projection.name());
        }
    }

    void advance(DSLContext db, long position) {
        db.update(PROJECTION)
                .set(PROJECTION.POSITION, position)
                .set(PROJECTION.LEASE_UNTIL, end())
                .where(here())
                .execute();
    }

    OptionalLong position(DSLContext db) {
        return db
                .select(PROJECTION.POSITION)
                .from(PROJECTION)
                .where(here())
                .fetch(PROJECTION.POSITION)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    void release(DSLContext db) {
        db.update(PROJECTION)
                .setNull(PROJECTION.OWNER)
                .setNull(PROJECTION.LEASE_UNTIL)
                .where(here(), PROJECTION.OWNER.eq(owner))
                .execute();
    }

    private Condition here() {
        return PROJECTION
                .NAME
                .eq(projection.name())
                .and(PROJECTION.VERSION.eq(projection.version()));
    }

    private Field<OffsetDateTime> end() {
        return DSL.field(
                "clock_timestamp() + {0} * interval '1 millisecond'",
                OffsetDateTime.class, DSL.val(lease.toMillis()));
    }

    /// Another node moves the projection on now.
    static final class LeaseLostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLostException(String projection) {
            super("another node holds the lease of " + projection, null, false, false);
        }
    }
}
