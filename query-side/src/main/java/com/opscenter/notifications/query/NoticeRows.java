package com.opscenter.notifications.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserErased;
import com.opscenter.notifications.api.NotificationsEvent.NotificationsRead;
import com.opscenter.views.RowJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Writes what people are told into `notifications_notification`, event by event and in one
/// transaction.
final class NoticeRows {

    /// Of one person, the newest.
    static final int MOST = 500;

    private final DSLContext db;
    private final Parties parties;
    private final Set<String> told = new HashSet<>();

    NoticeRows(DSLContext db) {
        this.db = db;
        this.parties = new StoredParties(db);
    }

    /// @param since what happened before is too old to be told
    void write(List<StoredEvent> events, Instant since) {
        events.forEach(event -> write(event, since));
        told.forEach(this::keepNewest);
        db.execute(
                "DELETE FROM read_model.notifications_notification WHERE at < {0}",
                DSL.val(OffsetDateTime.ofInstant(since, ZoneOffset.UTC)));
    }

    private void write(StoredEvent stored, Instant since) {
        switch (stored.payload()) {
            case NotificationsRead read -> mark(read);
            case UserDeleted(var user) -> forget(user.value());
            case UserErased(var user) -> forget(user.value());
            case null -> {}
            case Event event when Notices.concerns(event) -> {
                Author author = Author.of(stored.metadata().actor(), parties);
                List<Notice> notices = Notices.of(event, author, parties);
                if (!stored.occurredAt().isBefore(since)) {
                    notices.forEach(notice -> insert(notice, stored, author));
                }
            }
            default -> {}
        }
    }

    private void insert(Notice notice, StoredEvent stored, Author author) {
        Actor by = author.toldTo(notice.person());
        String cause = Objects.requireNonNullElse(stored.metadata().commandId(), stored.id());
        db.execute(
                """
                INSERT INTO read_model.notifications_notification
                    (person, position, kind, severity, params, link, by_type, by_id, at, cause)
                VALUES ({0}, {1}, {2}, {3}, {4}::jsonb, {5}, {6}, {7}, {8}, {9})
                ON CONFLICT DO NOTHING
                """,
                DSL.val(notice.person()),
                DSL.val(stored.position()),
                DSL.val(notice.kind().word()),
                DSL.val(notice.kind().severity().word()),
                DSL.val(RowJson.write(notice.params())),
                DSL.val(notice.link()),
                DSL.val(by == null ? null : by.type().name(), String.class),
                DSL.val(by == null ? null : by.id(), String.class),
                DSL.val(OffsetDateTime.ofInstant(stored.occurredAt(), ZoneOffset.UTC)),
                DSL.val(cause));
        told.add(notice.person());
    }

    private void mark(NotificationsRead read) {
        db.execute(
                "UPDATE read_model.notifications_notification SET read = true"
                        + " WHERE person = {0} AND NOT read"
                        + " AND (position <= {1} OR position = ANY ({2}))",
                DSL.val(read.user().value()),
                DSL.val(read.upTo()),
                DSL.val(read.ids().toArray(Long[]::new)));
    }

    private void forget(String person) {
        db.execute(
                "DELETE FROM read_model.notifications_notification WHERE person = {0}",
                DSL.val(person));
        parties.forget(person);
    }

    private void keepNewest(String person) {
        db.execute(
                """
                DELETE FROM read_model.notifications_notification
                 WHERE person = {0} AND position <= (
                    SELECT position FROM read_model.notifications_notification
                     WHERE person = {0} ORDER BY position DESC OFFSET {1} LIMIT 1)
                """,
                DSL.val(person), DSL.inline(MOST));
    }
}
