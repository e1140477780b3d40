package com.opscenter.notifications.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.UserEvent.ServiceAccountRemoved;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserErased;
import com.opscenter.notifications.api.NotificationsEvent.NotificationsRead;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Writes what people are told into `notifications_notification`, event by event and in one
/// transaction.
final class NoticeRows {

    private final DSLContext db;
    private final Parties parties;
    private final NoticeInserts inserts;

    NoticeRows(DSLContext db) {
        this.db = db;
        this.parties = new StoredParties(db);
        this.inserts = new NoticeInserts(db);
    }

    /// @param since what happened before is too old to be told
    void write(List<StoredEvent> events, Instant since) {
        events.forEach(event -> write(event, since));
        inserts.write();
        inserts.keepNewest();
        db.execute(
                "DELETE FROM read_model.notifications_notification WHERE at < {0}",
                DSL.val(OffsetDateTime.ofInstant(since, ZoneOffset.UTC)));
    }

    private void write(StoredEvent stored, Instant since) {
        switch (stored.payload()) {
            case NotificationsRead read -> mark(read);
            case UserDeleted(var user) -> forget(user.value());
            case UserErased(var user) -> forget(user.value());
            case ServiceAccountRemoved(var user, _) -> forget(user.value());
            case null -> {}
            case Event event when Notices.concerns(event) -> {
                Author author = new Author(stored.metadata().actor(), parties);
                List<Notice> notices = Notices.of(event, author, parties);
                if (!stored.occurredAt().isBefore(since)) {
                    notices.forEach(notice -> inserts.add(notice, stored, author));
                }
            }
            default -> {}
        }
    }

    private void mark(NotificationsRead read) {
        inserts.write();
        db.execute(
                "UPDATE read_model.notifications_notification SET read = true"
                        + " WHERE person = {0} AND NOT read"
                        + " AND (position <= {1} OR position = ANY ({2}))",
                DSL.val(read.user().value()),
                DSL.val(read.upTo()),
                DSL.val(read.ids().toArray(Long[]::new)));
    }

    /// What follows, such as leaving organizations one by one, is told nobody any more.
    private void forget(String person) {
        inserts.write();
        db.execute(
                "DELETE FROM read_model.notifications_notification WHERE person = {0}",
                DSL.val(person));
        parties.forget(person);
    }
}
