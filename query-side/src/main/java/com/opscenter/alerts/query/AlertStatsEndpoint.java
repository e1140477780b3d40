package com.opscenter.alerts.query;

import com.opscenter.alerts.query.AlertStats.Severities;
import com.opscenter.alerts.query.AlertStats.States;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.ops.api.Scope;
import com.opscenter.views.Reads;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.View;
import com.opscenter.views.When;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How many alerts there were, and how long people and recoveries took.
@RestController
@RequestMapping("/api/v1/alerts/stats")
@Needs("alerts:read")
class AlertStatsEndpoint {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Field<String> STATE = View.text("state");
    private static final Field<String> SEVERITY = View.member("signal.severity");

    private final Sights sights;
    private final Reads reads;
    private final Clock clock;

    AlertStatsEndpoint(Sights sights, Reads reads, Clock clock) {
        this.sights = sights;
        this.reads = reads;
        this.clock = clock;
    }

    /// @param from first seen at or after, without it 30 days before `to`
    /// @param to first seen before, without it now
    @GetMapping
    ResponseEntity<AlertStats> stats(
            Caller caller,
            When when,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String site) {
        Sight sight = sights.of(caller, when, AlertQueries.FEATURES);
        Instant past = sight.moment().instant();
        Instant end = to == null ? (past == null ? clock.instant() : past) : instant("to", to);
        Instant begin = from == null ? end.minus(USUAL) : instant("from", from);
        if (!begin.isBefore(end)) {
            throw new RefusedException(Refusal.invalid("to", "range", "must be after from"));
        }
        Scope scope = sight.scope(site);
        return sight.answer(reads.in(sight.orgId(), db -> read(db, scope, begin, end)));
    }

    private static Instant instant(String name, String written) {
        return AlertFilter.instant(name, written);
    }

    private static AlertStats read(DSLContext db, Scope scope, Instant from, Instant to) {
        Field<String> begun = View.text("begun");
        Condition wanted =
                begun.ge(AlertFold.recent(from))
                        .and(begun.lt(AlertFold.recent(to)))
                        .and(View.inSite(scope.site()));
        Field<Integer> all = DSL.count();
        Field<Integer> open = count(STATE.eq("OPEN"));
        Field<Integer> acked = count(STATE.eq("ACKED"));
        Field<Integer> resolved = count(STATE.eq("RESOLVED"));
        Field<Integer> critical = count(SEVERITY.eq("CRITICAL"));
        Field<Integer> warning = count(SEVERITY.eq("WARNING"));
        Field<Integer> info = count(SEVERITY.eq("INFO"));
        Field<Long> toAck = mean("firstAckedAt");
        Field<Long> toEnd = mean("over.at");
        Record found =
                db.select(all, open, acked, resolved, critical, warning, info, toAck, toEnd)
                        .from(Alerts.VIEW.at(scope.at()))
                        .where(wanted)
                        .fetchSingle();
        return new AlertStats(
                from,
                to,
                found.get(all),
                new States(found.get(open), found.get(acked), found.get(resolved)),
                new Severities(found.get(critical), found.get(warning), found.get(info)),
                found.get(toAck),
                found.get(toEnd));
    }

    private static Field<Integer> count(Condition of) {
        return DSL.count().filterWhere(of);
    }

    /// Seconds from the first occurrence, of those that have an end; the source's clock may be
    /// ahead of ours by some, and `greatest` passes over a null.
    private static Field<Long> mean(String end) {
        return DSL.field(
                "round(avg(greatest(0, extract(epoch from ({0})::timestamptz"
                        + " - ({1})::timestamptz))) filter (where {0} is not null))::bigint",
                Long.class, View.member(end), View.text("firstSeen"));
    }
}
