package com.opscenter.audit.query;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.views.Filing;
import com.opscenter.views.Sql;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// The rows that say which event has which words. They follow the history without holes, so that
/// the newest one says how far they are.
@Component
class EventIndex implements Filing.Index {

    /// Of our advisory locks the one of who files; one node at a time is enough.
    private static final String LOCK = "pg_try_advisory_xact_lock(1869640547, 7)";

    private static final Field<Long> NEWEST = DSL.field("coalesce(max(position), 0)", Long.class);

    private final DSLContext db;

    EventIndex(@Qualifier("projections") DataSource pool) {
        this.db = Sql.on(pool);
    }

    /// Begins anew when the rows have other words than ours.
    @Override
    public void begin() {
        db.transaction(transaction -> {
            DSLContext context = transaction.dsl();
            context.fetch("LOCK TABLE read_model.audit_index");
            Integer version =
                    context.select(DSL.field("version", Integer.class))
                            .from("read_model.audit_index")
                            .fetchOne(0, Integer.class);
            if (version == null) {
                context.execute(
                        "INSERT INTO read_model.audit_index VALUES ({0})", DSL.val(Words.VERSION));
            } else if (version != Words.VERSION) {
                context.execute("TRUNCATE read_model.audit_event");
                context.execute(
                        "UPDATE read_model.audit_index SET version = {0}", DSL.val(Words.VERSION));
            }
        });
    }

    /// The position up to which every event is filed.
    @Override
    public OptionalLong reached() {
        return OptionalLong.of(newest(db));
    }

    /// Files what follows `after`, unless another node is at it or was faster.
    @Override
    public boolean file(long after, List<StoredEvent> events) {
        return db.transactionResult(transaction -> {
            DSLContext context = transaction.dsl();
            Boolean ours =
                    context.select(DSL.field(LOCK, Boolean.class)).fetchOne(0, Boolean.class);
            if (!Boolean.TRUE.equals(ours) || newest(context) != after) {
                return false;
            }
            insert(context, events);
            return true;
        });
    }

    private static long newest(DSLContext db) {
        return Objects.requireNonNull(
                db.select(NEWEST).from("read_model.audit_event").fetchSingle(NEWEST));
    }

    private static void insert(DSLContext db, List<StoredEvent> events) {
        db.execute(
                """
                INSERT INTO read_model.audit_event (position, org_id, words)
                SELECT position, org::uuid, array_to_tsvector(string_to_array(words, E'\\n'))
                FROM unnest({0}, {1}, {2}) AS filed (position, org, words)
                """,
                DSL.val(events.stream().map(StoredEvent::position).toArray(Long[]::new)),
                DSL.val(
                        events.stream()
                                .map(event -> event.metadata().orgId())
                                .toArray(String[]::new)),
                DSL.val(
                        events.stream()
                                .map(event -> String.join("\n", Words.of(event)))
                                .toArray(String[]::new)));
    }
}
