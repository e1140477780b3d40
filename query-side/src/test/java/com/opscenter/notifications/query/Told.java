package com.opscenter.notifications.query;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.Metadata;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.UserId;
import com.opscenter.notifications.api.NotificationView;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.projections.query.ReadDatabase;
import com.opscenter.views.ReadSide;
import com.opscenter.views.Reads;
import com.opscenter.views.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jooq.impl.DSL;

/// What people are told of a history of records, on a database of its own.
final class Told {

    static final UserId ADA = new UserId("ada");
    static final UserId BOB = new UserId("bob");
    static final String ACME = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90";
    static final Actor DEADLINES = Actor.system("jobs");

    private static final String TABLE = "read_model.notifications_notification";

    private final InMemoryHistory history = new InMemoryHistory();
    private final ReadDatabase database = ReadDatabase.create();
    private final Reads reads = new Reads(database.reader());
    private boolean organizations = true;
    private Instant now = ReadSide.NOW;
    private final Clock clock = clock();
    private final NoticeIndex index = new NoticeIndex(database.writer(), clock);
    private final Notifications notifications =
            new Notifications(reads, new ReadSide.Names(), this::organization, clock);

    Told() {
        index.begin();
    }

    static Actor actor(UserId person) {
        return new Actor(Actor.Type.USER, person.value());
    }

    /// @return its position
    long happened(Actor by, Event event) {
        long position = appended(by, event);
        file();
        return position;
    }

    long appended(Actor by, Event event) {
        return history.append(ACME, by, null, event).position();
    }

    void byOneCommand(Actor by, Event... events) {
        long filed = reached().orElseThrow();
        index.file(
                filed,
                Stream.of(events)
                        .map(event -> ofCommand(history.append(ACME, by, null, event)))
                        .toList());
    }

    void file() {
        file(1_000);
    }

    private void file(int atOnce) {
        long filed = reached().orElseThrow();
        List<StoredEvent> events = history.after(filed, atOnce);
        while (!events.isEmpty() && index.file(filed, events)) {
            filed = reached().orElseThrow();
            events = history.after(filed, atOnce);
        }
    }

    OptionalLong reached() {
        return index.reached();
    }

    boolean fileAfter(long position) {
        return index.file(position, history.after(position, 1_000));
    }

    void madeByAnother() {
        Sql.on(database.owner())
                .execute("UPDATE read_model.notifications_reached SET version = version + 1");
    }

    /// As after another version of the software.
    void anew(int atOnce) {
        madeByAnother();
        index.begin();
        file(atOnce);
    }

    /// As a full disk might, in the middle of it.
    void refuse(String kind) {
        Sql.on(database.owner())
                .execute(
                        "ALTER TABLE " + TABLE + " ADD CONSTRAINT refused CHECK (kind <> {0})",
                        DSL.inline(kind));
    }

    void refuseNothing() {
        Sql.on(database.owner()).execute("ALTER TABLE " + TABLE + " DROP CONSTRAINT refused");
    }

    void withoutOrganizations() {
        organizations = false;
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    List<NotificationView> to(UserId person) {
        return notifications.of(person, DSL.noCondition(), 1_000);
    }

    List<String> kinds(UserId person) {
        return to(person).stream().map(NotificationView::kind).toList();
    }

    long unread(UserId person) {
        return notifications.unread(person);
    }

    long stored() {
        return Sql.on(database.owner()).fetchCount(DSL.table(TABLE));
    }

    String parties() {
        return Sql.on(database.owner())
                .fetch("SELECT * FROM read_model.notifications_party ORDER BY subject, person")
                .formatCSV();
    }

    List<String> partiesOf(UserId person) {
        return Sql.on(database.owner())
                .fetch(
                        "SELECT subject FROM read_model.notifications_party WHERE person = {0}",
                        DSL.val(person.value()))
                .getValues(0, String.class);
    }

    /// Kinds of all there is for Ada to be pushed.
    List<String> freshSince(Instant since) {
        return notifications.fresh(List.of(ADA), 0, Long.MAX_VALUE, since).stream()
                .map(fresh -> fresh.view().kind())
                .toList();
    }

    /// Whose rows a query without a condition finds.
    List<String> seenBy(UserId person) {
        return reads.of(
                person, db -> db.fetch("SELECT person FROM " + TABLE).getValues(0, String.class));
    }

    List<String> seenInOrganization() {
        return reads.in(
                ACME, db -> db.fetch("SELECT person FROM " + TABLE).getValues(0, String.class));
    }

    private Optional<Organizations.Known> organization(String id) {
        return organizations
                ? Optional.of(new Organizations.Known(id, "Acme", "team"))
                : Optional.empty();
    }

    private static StoredEvent ofCommand(StoredEvent event) {
        Metadata before = event.metadata();
        Metadata metadata =
                new Metadata(
                        before.actor(),
                        before.orgId(),
                        before.site(),
                        before.correlationId(),
                        null,
                        "command-1",
                        before.commandType(),
                        null,
                        null,
                        null);
        return new StoredEvent(
                event.position(),
                event.id(),
                event.type(),
                event.typeVersion(),
                event.streamType(),
                event.stream(),
                event.sequence(),
                event.occurredAt(),
                event.recordedAt(),
                metadata,
                event.payload(),
                event.json());
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
