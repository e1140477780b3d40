package com.opscenter.notifications.query;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.views.RowJson;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Rows that are not written yet. What becomes of an organization is told all of its members, so
/// they are written together, in their order.
final class NoticeInserts {

    /// Of one person, the newest.
    static final int MOST = 500;

    private static final int AT_ONCE = 5_000;

    private final DSLContext db;
    private final List<Row> waiting = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /// @param by null when nobody in particular did it
    private record Row(Notice notice, StoredEvent stored, @Nullable Actor by) {

        String cause() {
            return Objects.requireNonNullElse(stored.metadata().commandId(), stored.id());
        }

        @Nullable String byType() {
            return by == null ? null : by.type().name();
        }

        @Nullable String byId() {
            return by == null ? null : by.id();
        }
    }

    NoticeInserts(DSLContext db) {
        this.db = db;
    }

    void add(Notice notice, StoredEvent stored, Author author) {
        waiting.add(new Row(notice, stored, author.toldTo(notice.person())));
        if (waiting.size() >= AT_ONCE) {
            write();
        }
    }

    /// Before anything that changes rows which are there. Whoever is gone is told nothing.
    void write() {
        if (waiting.isEmpty()) {
            return;
        }
        db.execute(
                """
                INSERT INTO read_model.notifications_notification
                    (person, position, kind, severity, params, link, by_type, by_id, at, cause)
                SELECT person, position, kind, severity, params::jsonb, link, by_type, by_id, at, cause
                  FROM unnest({0}::text[], {1}::bigint[], {2}::text[], {3}::text[], {4}::text[],
                              {5}::text[], {6}::text[], {7}::text[], {8}::timestamptz[], {9}::text[])
                       WITH ORDINALITY AS told (person, position, kind, severity, params, link,
                                                by_type, by_id, at, cause, turn)
                 WHERE NOT EXISTS (SELECT FROM read_model.notifications_party AS gone
                                    WHERE gone.subject = {10} AND gone.person = told.person)
                 ORDER BY turn
                ON CONFLICT DO NOTHING
                """,
                words(row -> row.notice().person()),
                DSL.val(waiting.stream().map(row -> row.stored().position()).toArray(Long[]::new)),
                words(row -> row.notice().kind().word()),
                words(row -> row.notice().kind().severity().word()),
                words(row -> RowJson.write(row.notice().params())),
                words(row -> row.notice().link()),
                words(Row::byType),
                words(Row::byId),
                DSL.val(waiting.stream().map(NoticeInserts::at).toArray(OffsetDateTime[]::new)),
                words(Row::cause),
                DSL.val(StoredParties.GONE));
        waiting.forEach(row -> told.add(row.notice().person()));
        waiting.clear();
    }

    /// Of those who were told something.
    void keepNewest() {
        if (told.isEmpty()) {
            return;
        }
        db.execute(
                """
                DELETE FROM read_model.notifications_notification AS row
                 USING (SELECT person, position,
                               row_number() OVER (PARTITION BY person ORDER BY position DESC) AS turn
                          FROM read_model.notifications_notification
                         WHERE person = ANY ({0})) AS counted
                 WHERE counted.turn > {1}
                   AND row.person = counted.person AND row.position = counted.position
                """,
                DSL.val(told.toArray(String[]::new)), DSL.inline(MOST));
    }

    private Param<String[]> words(Function<Row, @Nullable String> word) {
        return DSL.val(waiting.stream().map(word).toArray(String[]::new));
    }

    private static OffsetDateTime at(Row row) {
        return OffsetDateTime.ofInstant(row.stored().occurredAt(), ZoneOffset.UTC);
    }
}
