package com.opscenter.identity.query.people;

import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.identity.query.PresenceProjection;
import com.opscenter.identity.query.PresenceProjection.PresenceRow;
import com.opscenter.identity.query.UserRow;
import com.opscenter.identity.query.UsersProjection;
import com.opscenter.views.Moment;
import com.opscenter.views.Reads;
import com.opscenter.views.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Counts people, now or as they were.
@Component
class PeopleSummary {

    private static final Duration ACTIVE = Duration.ofDays(30);

    /// @param active_users who came in within the last 30 days
    /// @param growth_this_month who were created since the month began, by UTC
    /// @param churn_rate of those there were when the month began, the part that was deleted since
    record Summary(
            long total_users,
            long active_users,
            long suspended_users,
            long disabled_users,
            long email_verified,
            Map<String, Long> tier_distribution,
            Map<String, Long> role_distribution,
            long growth_this_month,
            double churn_rate) {}

    private final View<UserRow> users;
    private final View<PresenceRow> presence;
    private final Roles roles;
    private final Tiers tiers;
    private final Reads reads;
    private final Clock clock;

    PeopleSummary(
            UsersProjection users,
            PresenceProjection presence,
            Roles roles,
            Tiers tiers,
            Reads reads,
            Clock clock) {
        this.users = View.of(users);
        this.presence = View.of(presence);
        this.roles = roles;
        this.tiers = tiers;
        this.reads = reads;
        this.clock = clock;
    }

    Summary at(Moment moment) {
        Instant now = Objects.requireNonNullElseGet(moment.instant(), clock::instant);
        return reads.everywhere(db -> summary(db, moment, PastRow.time(now)));
    }

    private Summary summary(DSLContext db, Moment moment, OffsetDateTime now) {
        Table<?> rows = users.at(moment.position());
        OffsetDateTime month =
                now.toLocalDate().withDayOfMonth(1).atStartOfDay().atOffset(now.getOffset());
        Condition before = PastRow.CREATED.lt(month);
        Condition endedSince = PastRow.ENDED.ge(month);
        Condition came =
                PastRow.ID.in(
                        DSL.select(PastRow.USER_ID)
                                .from(presence.at(moment.position()))
                                .where(PastRow.LAST_LOGIN.ge(now.minus(ACTIVE))));
        Record counted =
                db.select(
                                count("total", PastRow.IS_THERE),
                                count("active", PastRow.IS_THERE.and(came)),
                                count("suspended", is(UserStatus.SUSPENDED)),
                                count("disabled", is(UserStatus.DISABLED)),
                                count("verified", PastRow.IS_THERE.and(PastRow.VERIFIED)),
                                count("growth", PastRow.IS_THERE.and(before.not())),
                                count("lost", before.and(endedSince)),
                                count("begun", before.and(PastRow.ENDED.isNull().or(endedSince))))
                        .from(rows)
                        .where(PastRow.IS_PERSON)
                        .fetchSingle();
        return new Summary(
                of(counted, "total"),
                of(counted, "active"),
                of(counted, "suspended"),
                of(counted, "disabled"),
                of(counted, "verified"),
                byTier(db, rows),
                byRole(db, rows),
                of(counted, "growth"),
                of(counted, "begun") == 0
                        ? 0
                        : (double) of(counted, "lost") / of(counted, "begun"));
    }

    private Map<String, Long> byTier(DSLContext db, Table<?> rows) {
        Field<String> tier = PastRow.tier(tiers.standard().word());
        Map<String, Long> counted =
                db.select(tier, DSL.count().cast(Long.class))
                        .from(rows)
                        .where(PastRow.IS_THERE)
                        .groupBy(tier)
                        .fetchMap(line -> line.value1(), line -> line.value2());
        return every(tiers.all().stream().map(Tier::word).toList(), counted);
    }

    private Map<String, Long> byRole(DSLContext db, Table<?> rows) {
        Field<String> role = DSL.field(DSL.name("held", "role"), String.class);
        Map<String, Long> counted =
                db.select(role, DSL.count().cast(Long.class))
                        .from(
                                rows,
                                DSL.table("jsonb_array_elements_text(value -> 'roles') held(role)"))
                        .where(PastRow.IS_THERE)
                        .groupBy(role)
                        .fetchMap(line -> line.value1(), line -> line.value2());
        return every(roles.all().stream().map(Role::name).toList(), counted);
    }

    /// Those nobody has are told as well.
    private static Map<String, Long> every(List<String> words, Map<String, Long> counted) {
        Map<String, Long> all = new LinkedHashMap<>();
        words.forEach(word -> all.put(word, counted.getOrDefault(word, 0L)));
        return all;
    }

    private static Condition is(UserStatus status) {
        return PastRow.STATUS.eq(status.name());
    }

    private static Field<Long> count(String name, Condition condition) {
        return DSL.count().filterWhere(condition).cast(Long.class).as(name);
    }

    private static long of(Record counted, String name) {
        return counted.get(name, Long.class);
    }
}
