package com.opscenter.notifications.query;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.UserId;
import com.opscenter.notifications.api.NotificationView;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.views.Reads;
import com.opscenter.views.RowJson;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what people were told and makes the views of it.
@Component
class Notifications {

    static final Field<Long> POSITION = DSL.field(DSL.name("position"), Long.class);
    static final Field<String> SEVERITY = DSL.field(DSL.name("severity"), String.class);
    static final Condition UNREAD = DSL.condition("not read");

    private static final Table<?> TABLE =
            DSL.table(DSL.name("read_model", "notifications_notification"));
    private static final Field<String> PERSON = DSL.field(DSL.name("person"), String.class);
    private static final Field<OffsetDateTime> AT = DSL.field(DSL.name("at"), OffsetDateTime.class);
    private static final String ORGANIZATION = "organization";

    private final Reads reads;
    private final Directory directory;
    private final Organizations organizations;
    private final Clock clock;

    Notifications(Reads reads, Directory directory, Organizations organizations, Clock clock) {
        this.reads = reads;
        this.directory = directory;
        this.organizations = organizations;
        this.clock = clock;
    }

    /// Newest first.
    List<NotificationView> of(UserId person, Condition wanted, int most) {
        return reads.of(
                        person,
                        db ->
                                db.selectFrom(TABLE)
                                        .where(theirs(person), wanted)
                                        .orderBy(POSITION.desc())
                                        .limit(most)
                                        .fetch())
                .map(this::view);
    }

    long unread(UserId person) {
        return reads.of(person, db -> (long) db.fetchCount(TABLE, theirs(person), UNREAD));
    }

    /// What is to be pushed to somebody.
    record Fresh(UserId person, NotificationView view) {}

    /// What these people were told in `(after, upTo]`, the oldest first.
    ///
    /// @param since what happened before is left out
    List<Fresh> fresh(Collection<UserId> people, long after, long upTo, Instant since) {
        List<String> ids = people.stream().map(UserId::value).toList();
        return reads.everywhere(db ->
                        db.selectFrom(TABLE)
                                .where(POSITION.gt(after), POSITION.le(upTo))
                                .and(PERSON.in(ids))
                                .and(notBefore(since))
                                .orderBy(POSITION)
                                .fetch())
                .map(row -> new Fresh(new UserId(row.get(PERSON)), view(row)));
    }

    private Condition theirs(UserId person) {
        return PERSON.eq(person.value()).and(notBefore(clock.instant().minus(NoticeIndex.KEPT)));
    }

    private static Condition notBefore(Instant since) {
        return AT.ge(OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
    }

    /// An organization is called as it is called now; what is no more leads nowhere.
    private NotificationView view(Record row) {
        String kind = row.get("kind", String.class);
        String id = Long.toString(row.get(POSITION));
        Map<String, String> params = params(row);
        String link = row.get("link", String.class);
        String orgId = params.get(ORGANIZATION);
        if (orgId != null) {
            Optional<String> name = organizations.find(orgId).map(Organizations.Known::shownName);
            params.put(ORGANIZATION, name.orElse("[deleted]"));
            link = name.isPresent() ? link : "/account";
        }
        return new NotificationView(
                "notification/" + id,
                id,
                row.get(SEVERITY),
                kind,
                params,
                Kind.of(kind).map(known -> known.title(params)).orElse(kind),
                by(row),
                link,
                row.get(AT).toInstant(),
                row.get("read", Boolean.class));
    }

    private static Map<String, String> params(Record row) {
        Map<String, String> params = new HashMap<>();
        Map<?, ?> stored = RowJson.read(row.get("params", String.class), Map.class);
        stored.forEach((name, value) -> params.put(String.valueOf(name), String.valueOf(value)));
        return params;
    }

    private @Nullable String by(Record row) {
        String type = row.get("by_type", String.class);
        String id = row.get("by_id", String.class);
        return type == null || id == null
                ? null
                : directory.nameOf(new Actor(Actor.Type.valueOf(type), id));
    }
}
