package com.opscenter.alerts.query;

import com.opscenter.alerts.api.RuleAlert;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// What each rule has raised.
final class RuleTally {

    /// Written like the index that finds them.
    static final Field<String> RULE =
            DSL.field(
                    "(value -> 'signal' -> 'labels' ->> {0})",
                    String.class, DSL.inline(RuleAlert.RULE));

    private RuleTally() {}

    /// @param standing how many of its alerts are not over
    /// @param last when the newest of them began
    record Raised(int standing, @Nullable Instant last) {
        static final Raised NOTHING = new Raised(0, null);
    }

    /// By the rule's slug.
    static Map<String, Raised> of(DSLContext db, @Nullable Long position) {
        Field<String> rule = RULE.as("rule");
        Field<Integer> standing = DSL.count().filterWhere(AlertFilter.STANDING).as("standing");
        Field<String> begun = DSL.max(DSL.field("value ->> 'begun'", String.class)).as("begun");
        return db
                .select(rule, standing, begun)
                .from(Alerts.VIEW.at(position))
                .where(RULE.isNotNull())
                .groupBy(RULE)
                .fetch()
                .stream()
                .collect(
                        Collectors.toMap(
                                line -> line.get(rule),
                                line ->
                                        new Raised(
                                                line.get(standing),
                                                Instant.ofEpochMilli(
                                                        Long.parseLong(line.get(begun))))));
    }
}
