package com.opscenter.identity.query.people;

import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.identity.query.PresenceProjection;
import com.opscenter.identity.query.PresenceProjection.PresenceRow;
import com.opscenter.identity.query.Profiles;
import com.opscenter.identity.query.UserRow;
import com.opscenter.identity.query.UsersProjection;
import com.opscenter.identity.query.people.PeopleSearch.Page;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Stretch;
import com.opscenter.views.View;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds people as they stood at a position. What somebody was called then is sealed, so they are
/// searched and ordered by the names they have now; who has none any more is not found by one.
@Component
class PeoplePast {

    private static final Table<?> NAMED = DSL.table(DSL.name("read_model", "identity_person"));
    private static final Field<String> NAMED_ID = DSL.field(DSL.name("user_id"), String.class);

    private final View<UserRow> users;
    private final View<PresenceRow> presence;
    private final Profiles profiles;
    private final Tiers tiers;
    private final Reads reads;

    PeoplePast(
            UsersProjection users,
            PresenceProjection presence,
            Profiles profiles,
            Tiers tiers,
            Reads reads) {
        this.users = View.of(users);
        this.presence = View.of(presence);
        this.profiles = profiles;
        this.tiers = tiers;
        this.reads = reads;
    }

    /// Rows as they were read; opening them is another read.
    private record Fetched(List<Row<UserRow>> rows, Map<String, Instant> logins, int total) {}

    Page page(PeopleWanted wanted, String order, Stretch stretch, long position) {
        Fetched fetched = reads.everywhere(db -> fetch(db, wanted, order, stretch, position));
        List<Found> people =
                fetched.rows().stream()
                        .map(row ->
                                new Found(
                                        row,
                                        profiles.of(row.value()).orElse(null),
                                        fetched.logins().get(row.value().id())))
                        .toList();
        return new Page(people, fetched.total());
    }

    private Fetched fetch(
            DSLContext db, PeopleWanted wanted, String order, Stretch stretch, long position) {
        Table<?> all = users.at(position);
        // Who was deleted is found only by asking for them.
        Condition there = wanted.statuses() == null ? PastRow.IS_THERE : PastRow.IS_KNOWN;
        Condition condition = there.and(condition(wanted, position));
        int total = db.fetchCount(DSL.selectFrom(all).where(condition));
        List<Row<UserRow>> rows =
                db.selectFrom(all)
                        .where(condition)
                        .orderBy(order(order, position))
                        .limit(stretch.limit())
                        .offset(stretch.offset())
                        .fetch(users::row);
        List<String> keys = rows.stream().map(row -> "presence/" + row.value().id()).toList();
        Map<String, Instant> logins =
                presence.fetch(db, position, View.keyed(keys)).stream()
                        .map(Row::value)
                        .collect(Collectors.toMap(PresenceRow::userId, PresenceRow::lastLogin));
        return new Fetched(rows, logins, total);
    }

    private Condition condition(PeopleWanted wanted, long position) {
        return DSL.and(
                anyOf(wanted.tiers(), PastRow.tier(tiers.standard().word())::in),
                anyOf(wanted.roles(), words -> PastRow.hasAny("roles", words)),
                anyOf(wanted.tags(), words -> PastRow.hasAny("remarks.tags", words)),
                anyOf(wanted.statuses(), words -> PastRow.STATUS.in(PastRow.stored(words))),
                anyOf(wanted.orgs(), ids -> PastRow.ID.in(members(ids, position))),
                called(wanted),
                within(PastRow.CREATED, wanted.createdFrom(), wanted.createdUntil()),
                cameIn(wanted, position),
                wanted.emailVerified() == null
                        ? DSL.noCondition()
                        : PastRow.VERIFIED.eq(wanted.emailVerified()),
                Boolean.TRUE.equals(wanted.byok()) ? DSL.falseCondition() : DSL.noCondition());
    }

    private static <T> Condition anyOf(@Nullable List<T> words, Function<List<T>, Condition> one) {
        return words == null ? DSL.noCondition() : one.apply(words);
    }

    private static Condition called(PeopleWanted wanted) {
        String pattern = wanted.pattern();
        return pattern == null
                ? DSL.noCondition()
                : PastRow.ID.in(
                        DSL.select(NAMED_ID)
                                .from(NAMED)
                                .where(DSL.condition("words LIKE {0}", DSL.val(pattern))));
    }

    /// Who belongs where is another feature's view; of it the name is known, and that it has ids.
    private static Select<Record1<String>> members(List<UUID> orgs, long position) {
        return DSL.select(PastRow.USER_ID)
                .from(new View<>(Source.MEMBERS, Object.class).at(position))
                .where(View.inOrganizations(orgs.stream().map(UUID::toString).toList()));
    }

    private Condition cameIn(PeopleWanted wanted, long position) {
        if (wanted.loginFrom() == null && wanted.loginUntil() == null) {
            return DSL.noCondition();
        }
        return PastRow.ID.in(
                DSL.select(PastRow.USER_ID)
                        .from(presence.at(position))
                        .where(
                                within(
                                        PastRow.LAST_LOGIN,
                                        wanted.loginFrom(),
                                        wanted.loginUntil())));
    }

    private static Condition within(
            Field<OffsetDateTime> time, @Nullable Instant from, @Nullable Instant until) {
        return DSL.and(
                from == null ? DSL.noCondition() : time.ge(PastRow.time(from)),
                until == null ? DSL.noCondition() : time.lt(PastRow.time(until)));
    }

    private List<OrderField<?>> order(String order, long position) {
        boolean down = order.startsWith("-");
        Field<?> field =
                switch (down ? order.substring(1) : order) {
                    case "username" -> name("handle");
                    case "email" -> name("mail");
                    case "tier" -> level();
                    case "status" -> PastRow.STATUS;
                    case "last_login" -> login(position);
                    default -> PastRow.CREATED;
                };
        SortField<?> first = down ? field.desc().nullsLast() : field.asc().nullsFirst();
        return List.of(first, down ? View.KEY.desc() : View.KEY.asc());
    }

    private static Field<String> name(String column) {
        return DSL.field(
                "(SELECT {0} FROM read_model.identity_person WHERE user_id = {1})",
                String.class, DSL.name(column), PastRow.ID);
    }

    private Field<Integer> level() {
        String[] words = tiers.all().stream().map(Tier::word).toArray(String[]::new);
        return DSL.field(
                "array_position({0}, {1})",
                Integer.class, DSL.val(words), PastRow.tier(tiers.standard().word()));
    }

    private Field<OffsetDateTime> login(long position) {
        Field<String> key =
                DSL.field("('presence/' || ({0}.value ->> 'id'))", String.class, DSL.name("rows"));
        return DSL.select(PastRow.LAST_LOGIN)
                .from(presence.at(position).as("logins"))
                .where(View.KEY.eq(key))
                .asField();
    }
}
