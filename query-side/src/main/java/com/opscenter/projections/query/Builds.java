package com.opscenter.projections.query;

import static com.opscenter.generated.read_model.Tables.PROJECTION;

import com.opscenter.projections.api.Projection;
import com.opscenter.views.Sql;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;

/// All builds there are. Each projection has one that is live, and at most one beside it. Whoever
/// changes that locks the live one's row first, and so waits for the batch under way.
final class Builds {

    /// Readers wait no longer than this for a switch; it tries again when they are busy.
    private static final Duration LOCK = Duration.ofMillis(250);

    private final DSLContext db;

    Builds(DSLContext db) {
        this.db = db;
    }

    List<Build> all() {
        return db.selectFrom(PROJECTION).orderBy(PROJECTION.BUILD).fetch(Builds::build);
    }

    Optional<Build> live(String name) {
        return live(all(), name);
    }

    Optional<Build> beside(String name) {
        return beside(all(), name);
    }

    static Optional<Build> live(List<Build> builds, String name) {
        return of(builds, name).stream().filter(Build::isLive).findFirst();
    }

    static Optional<Build> beside(List<Build> builds, String name) {
        return of(builds, name).stream().filter(build -> !build.isLive()).findFirst();
    }

    /// The first live build of a projection. With a long past the empty tables are shown until
    /// another build beside them has read it.
    ///
    /// @param longPast whether following from the beginning would take long
    void found(Projection<?> projection, boolean longPast) {
        db.transaction(transaction -> {
            DSLContext tx = transaction.dsl();
            int version = longPast ? Build.NOTHING : projection.version();
            int made =
                    tx.insertInto(PROJECTION, PROJECTION.NAME, PROJECTION.VERSION)
                            .values(projection.name(), version)
                            .onConflictDoNothing()
                            .execute();
            if (made == 1 && longPast) {
                begin(tx, projection);
            }
        });
    }

    /// Begins a build beside the live one, in place of what is there.
    void open(Projection<?> projection) {
        db.transaction(transaction -> {
            lock(transaction.dsl(), projection.name());
            begin(transaction.dsl(), projection);
        });
    }

    /// The same, when nobody did meanwhile.
    ///
    /// @param seen the builds of all projections as they were looked at
    void openUnlessMoved(Projection<?> projection, List<Build> seen) {
        db.transaction(transaction -> {
            DSLContext tx = transaction.dsl();
            if (stages(lock(tx, projection.name()), projection.name())
                    .equals(stages(seen, projection.name()))) {
                begin(tx, projection);
            }
        });
    }

    private static Map<Long, Stage> stages(List<Build> builds, String name) {
        return builds.stream()
                .filter(build -> build.name().equals(name))
                .collect(Collectors.toMap(Build::id, Build::stage));
    }

    private static void begin(DSLContext tx, Projection<?> projection) {
        drop(tx, projection.name());
        tx.insertInto(PROJECTION, PROJECTION.NAME, PROJECTION.VERSION, PROJECTION.STATE)
                .values(projection.name(), projection.version(), Stage.BULK.word())
                .execute();
    }

    /// Throws away what is beside the live build.
    void discard(String name) {
        db.transaction(transaction -> {
            lock(transaction.dsl(), name);
            drop(transaction.dsl(), name);
        });
    }

    private static void drop(DSLContext tx, String name) {
        tx.deleteFrom(PROJECTION)
                .where(PROJECTION.NAME.eq(name), PROJECTION.STATE.ne(Stage.LIVE.word()))
                .execute();
        tx.fetch("SELECT read_model.discard_beside(?)", name);
    }

    /// Shows what is beside, if it is as far as what is shown: no answer is older than the one
    /// before. False when it is behind, or readers are busy: it may be tried again.
    boolean swap(String name) {
        try {
            return db.transactionResult(transaction -> swap(transaction.dsl(), name));
        } catch (DataAccessException e) {
            if (Sql.isLockTimeout(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean swap(DSLContext tx, String name) {
        List<Build> builds = lock(tx, name);
        Build live = live(builds, name).orElseThrow();
        Optional<Build> beside = beside(builds, name);
        if (beside.isEmpty() || !beside.get().follows()) {
            throw new IllegalStateException("nothing beside " + name + " can be shown");
        }
        if (beside.get().position() < live.position()) {
            return false;
        }
        tx.execute("SET LOCAL lock_timeout = " + LOCK.toMillis());
        tx.fetch("SELECT read_model.swap_beside(?)", name);
        stage(tx, live.id(), Stage.PREVIOUS);
        stage(tx, beside.get().id(), Stage.LIVE);
        if (live.version() == Build.NOTHING) {
            drop(tx, name);
        }
        return true;
    }

    private static void stage(DSLContext tx, long build, Stage stage) {
        tx.update(PROJECTION)
                .set(PROJECTION.STATE, stage.word())
                .where(PROJECTION.BUILD.eq(build))
                .execute();
    }

    /// Stops or lets go on what is shown, on all nodes.
    void pause(String name, boolean paused) {
        db.update(PROJECTION)
                .set(PROJECTION.PAUSED, paused)
                .where(PROJECTION.NAME.eq(name))
                .execute();
    }

    private static List<Build> lock(DSLContext tx, String name) {
        return tx.selectFrom(PROJECTION)
                .where(PROJECTION.NAME.eq(name))
                .orderBy(PROJECTION.BUILD)
                .forUpdate()
                .fetch(Builds::build);
    }

    private static List<Build> of(List<Build> builds, String name) {
        return builds.stream().filter(build -> build.name().equals(name)).toList();
    }

    static Build build(Record row) {
        OffsetDateTime lease = row.get(PROJECTION.LEASE_UNTIL);
        String[] sample = row.get(PROJECTION.SAMPLE);
        return new Build(
                row.get(PROJECTION.BUILD),
                row.get(PROJECTION.NAME),
                row.get(PROJECTION.VERSION),
                Stage.of(row.get(PROJECTION.STATE)),
                row.get(PROJECTION.POSITION),
                row.get(PROJECTION.PAUSED),
                row.get(PROJECTION.OWNER),
                lease == null ? null : lease.toInstant(),
                row.get(PROJECTION.STARTED_AT).toInstant(),
                row.get(PROJECTION.COMPARED_AT),
                row.get(PROJECTION.DIFFERENCES),
                sample == null ? List.of() : List.of(sample),
                row.get(PROJECTION.FAILURE));
    }

    /// Whether a lease has run out, by the database's clock.
    boolean isFree(long build) {
        return db.fetchExists(PROJECTION, PROJECTION.BUILD.eq(build), Progress.isFree());
    }
}
