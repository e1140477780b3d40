package com.opscenter.projections.query;

import static com.opscenter.generated.read_model.Tables.PROJECTION;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The state row of one build: how far it is and which node moves it on. The database's clock
/// decides when a lease has run out.
record Progress(String name, long build, String owner, Duration lease) {

    private static final Field<OffsetDateTime> LATEST =
            DSL.field("clock_timestamp() + interval '1 min'", OffsetDateTime.class);

    private static final String MOVE =
            """
            SET position = ?, lease_until = clock_timestamp() + ? * interval '1 millisecond'
            WHERE build = ? AND owner = ? AND state = ? AND position = ? AND NOT paused
            """;

    /// What the holder of the lease found.
    record Held(long position, Stage stage) {}

    /// Takes or extends the lease; empty while another node holds it, while the build is paused or
    /// has failed, and when there is no such build any more.
    Optional<Held> acquire(DSLContext db) {
        // A lease lost with a crash of the database is only taken again.
        db.execute("SET LOCAL synchronous_commit = off");
        return db
                .update(PROJECTION)
                .set(PROJECTION.OWNER, owner)
                .set(PROJECTION.LEASE_UNTIL, end())
                .where(
                        here(),
                        PROJECTION.PAUSED.isFalse(),
                        PROJECTION.STATE.ne(Stage.FAILED.word()),
                        PROJECTION.OWNER.eq(owner).or(isFree()))
                .returningResult(PROJECTION.POSITION, PROJECTION.STATE)
                .fetch(row -> new Held(row.value1(), Stage.of(row.value2())))
                .stream()
                .findFirst();
    }

    /// Locks the row until the end of the transaction: nobody else folds meanwhile.
    Held lock(DSLContext db) {
        return db.select(PROJECTION.POSITION, PROJECTION.STATE)
                .from(PROJECTION)
                .where(here())
                .forUpdate()
                .fetchOptional(row -> new Held(row.value1(), Stage.of(row.value2())))
                .orElseThrow(() -> new LeaseLostException(name));
    }

    /// The same, for the holder of the lease alone, who believes that things are so.
    void fence(DSLContext db, Held believed) {
        boolean held =
                db.select(PROJECTION.POSITION, PROJECTION.STATE)
                        .from(PROJECTION)
                        .where(here(), PROJECTION.OWNER.eq(owner), PROJECTION.PAUSED.isFalse())
                        .forUpdate()
                        .fetchOptional(row -> new Held(row.value1(), Stage.of(row.value2())))
                        .filter(believed::equals)
                        .isPresent();
        if (!held) {
            throw new LeaseLostException(name);
        }
    }

    /// Moves on, for the holder of the lease alone, who believes that things are so. Locks the row
    /// until the end of the transaction.
    void move(DSLContext db, Held believed, long to) {
        moved(
                db.execute(
                        "UPDATE read_model.projection " + MOVE,
                        to,
                        lease.toMillis(),
                        build,
                        owner,
                        believed.stage().word(),
                        believed.position()));
    }

    /// The same over events that concern no row: a transaction of its own that nobody waits for.
    void pass(DSLContext db, Held believed, long to) {
        moved(
                db.execute(
                        "WITH at_leisure AS (SELECT set_config('synchronous_commit', 'off', true))"
                                + " UPDATE read_model.projection "
                                + MOVE.replace("WHERE", "FROM at_leisure WHERE"),
                        to,
                        lease.toMillis(),
                        build,
                        owner,
                        believed.stage().word(),
                        believed.position()));
    }

    private void moved(int rows) {
        if (rows == 0) {
            throw new LeaseLostException(name);
        }
    }

    void enter(DSLContext db, Stage stage, @Nullable String failure) {
        db.update(PROJECTION)
                .set(PROJECTION.STATE, stage.word())
                .set(PROJECTION.FAILURE, failure)
                .where(here())
                .execute();
    }

    void release(DSLContext db) {
        db.update(PROJECTION)
                .setNull(PROJECTION.OWNER)
                .setNull(PROJECTION.LEASE_UNTIL)
                .where(here(), PROJECTION.OWNER.eq(owner))
                .execute();
    }

    /// Whether no node holds the lease. One that ends later than any lasts was taken before the
    /// clock was set back.
    static Condition isFree() {
        return PROJECTION
                .OWNER
                .isNull()
                .or(PROJECTION.LEASE_UNTIL.lt(DSL.currentOffsetDateTime()))
                .or(PROJECTION.LEASE_UNTIL.gt(LATEST));
    }

    private Condition here() {
        return PROJECTION.BUILD.eq(build);
    }

    private Field<OffsetDateTime> end() {
        return DSL.field(
                "clock_timestamp() + {0} * interval '1 millisecond'",
                OffsetDateTime.class, DSL.val(lease.toMillis()));
    }

    /// Things are not as this node believed: another one moves the build on now, or it was
    /// switched, paused or thrown away.
    static final class LeaseLostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLostException(String projection) {
            super("this node does not move " + projection + " on any more", null, false, false);
        }
    }
}
