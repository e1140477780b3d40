package com.opscenter.projections.query;

import static com.opscenter.generated.read_model.Tables.PARKED_EVENT;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.ParkedEvents.Parked;
import com.opscenter.projections.api.Projection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The parked events of one build. A skipped one stays as a record, so that folding the key again
/// leaves it out again.
record ParkedRows(Projection<?> projection, long build) {

    /// Which of these keys are parked.
    Set<String> among(DSLContext db, Collection<String> keys) {
        return db.selectDistinct(PARKED_EVENT.KEY)
                .from(PARKED_EVENT)
                .where(here(), waiting(), PARKED_EVENT.KEY.in(keys))
                .fetchSet(PARKED_EVENT.KEY);
    }

    void add(DSLContext db, Batch.Parked parked) {
        StoredEvent event = parked.event();
        db.insertInto(PARKED_EVENT)
                .set(PARKED_EVENT.PROJECTION, projection.name())
                .set(PARKED_EVENT.BUILD, build)
                .set(PARKED_EVENT.POSITION, event.position())
                .set(PARKED_EVENT.KEY, parked.key())
                .set(PARKED_EVENT.ORG_ID, UUID.fromString(event.metadata().orgId()))
                .set(PARKED_EVENT.STREAM, event.stream())
                .set(PARKED_EVENT.EVENT_ID, event.id())
                .set(PARKED_EVENT.TYPE, event.type())
                .set(PARKED_EVENT.CAUSE, parked.cause())
                .onConflictDoNothing()
                .execute();
    }

    /// Streams that hold the waiting events of a key, with the positions of these events.
    Map<String, List<Long>> streams(DSLContext db, String key) {
        return db.select(PARKED_EVENT.STREAM, PARKED_EVENT.POSITION)
                .from(PARKED_EVENT)
                .where(here(), waiting(), PARKED_EVENT.KEY.eq(key))
                .orderBy(PARKED_EVENT.POSITION)
                .fetchGroups(PARKED_EVENT.STREAM, PARKED_EVENT.POSITION);
    }

    Set<Long> skipped(DSLContext db, String stream) {
        return db.select(PARKED_EVENT.POSITION)
                .from(PARKED_EVENT)
                .where(
                        here(),
                        PARKED_EVENT.STREAM.eq(stream),
                        PARKED_EVENT.SKIPPED_REASON.isNotNull())
                .fetchSet(PARKED_EVENT.POSITION);
    }

    /// All positions left out, of whatever stream.
    Set<Long> skipped(DSLContext db) {
        return db.select(PARKED_EVENT.POSITION)
                .from(PARKED_EVENT)
                .where(here(), PARKED_EVENT.SKIPPED_REASON.isNotNull())
                .fetchSet(PARKED_EVENT.POSITION);
    }

    /// Leaves out here what another build leaves out.
    void skipLike(DSLContext db, long other) {
        db.execute(
                """
                INSERT INTO read_model.parked_event (build, projection, position, key, org_id,
                    stream, event_id, type, cause, parked_at, skipped_reason)
                SELECT ?, projection, position, key, org_id, stream, event_id, type, cause,
                    parked_at, skipped_reason
                  FROM read_model.parked_event WHERE build = ? AND skipped_reason IS NOT NULL
                ON CONFLICT DO NOTHING
                """,
                build,
                other);
    }

    /// The key of a waiting event, null when there is none at this position.
    @Nullable String skip(DSLContext db, long position, String reason) {
        return db
                .update(PARKED_EVENT)
                .set(PARKED_EVENT.SKIPPED_REASON, reason)
                .where(here(), waiting(), PARKED_EVENT.POSITION.eq(position))
                .returningResult(PARKED_EVENT.KEY)
                .fetch(PARKED_EVENT.KEY)
                .stream()
                .findFirst()
                .orElse(null);
    }

    void setCause(DSLContext db, long position, @Nullable String cause) {
        db.update(PARKED_EVENT)
                .set(PARKED_EVENT.CAUSE, cause)
                .where(here(), PARKED_EVENT.POSITION.eq(position))
                .execute();
    }

    void release(DSLContext db, String key) {
        db.deleteFrom(PARKED_EVENT).where(here(), waiting(), PARKED_EVENT.KEY.eq(key)).execute();
    }

    List<Parked> all(DSLContext db) {
        return db.selectFrom(PARKED_EVENT)
                .where(here(), waiting())
                .orderBy(PARKED_EVENT.POSITION)
                .fetch(line ->
                        new Parked(
                                line.get(PARKED_EVENT.PROJECTION),
                                projection.feature(),
                                line.get(PARKED_EVENT.KEY),
                                line.get(PARKED_EVENT.ORG_ID).toString(),
                                line.get(PARKED_EVENT.POSITION),
                                line.get(PARKED_EVENT.EVENT_ID),
                                line.get(PARKED_EVENT.TYPE),
                                line.get(PARKED_EVENT.CAUSE),
                                line.get(PARKED_EVENT.PARKED_AT).toInstant()));
    }

    private Condition here() {
        return PARKED_EVENT.BUILD.eq(build);
    }

    private static Condition waiting() {
        return PARKED_EVENT.SKIPPED_REASON.isNull();
    }
}
