package com.opscenter.drift.query;

import com.opscenter.drift.api.DriftSubjects.Subject;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.views.Row;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What drifts warns until it is as wanted again, or wanted as it is.
@Component
class StandingDrifts implements VerdictCondition {

    private final DriftRows rows;
    private final Drifts drifts;

    StandingDrifts(DriftRows rows, Drifts drifts) {
        this.rows = rows;
        this.drifts = drifts;
    }

    @Override
    public List<Condition> conditions(Scope scope) {
        List<Row<DriftRow>> standing = rows.rows(scope, DSL.noCondition());
        if (standing.isEmpty()) {
            return List.of();
        }
        Map<String, Subject> subjects = drifts.subjects(scope, standing);
        return standing.stream()
                .map(row -> condition(row, subjects.get(row.value().target())))
                .toList();
    }

    private static Condition condition(Row<DriftRow> row, @Nullable Subject subject) {
        DriftRow drift = row.value();
        return new Condition(
                Severity.WARNING,
                "%s: %s is %s, wanted %s"
                        .formatted(
                                subject == null ? drift.target() : subject.name(),
                                drift.aspect().equals("poe") ? "PoE" : drift.aspect(),
                                drift.observed(),
                                drift.wanted()),
                row.key(),
                "/ops/drift",
                drift.since(),
                drift.sincePosition());
    }
}
