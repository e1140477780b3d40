package com.opscenter.drift.query;

import com.opscenter.drift.api.DriftSubjects.Subject;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.views.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        return Stream.concat(
                        ofThings(rows.rows(scope, DriftRows.ofThings()), scope),
                        ofPeople(rows.rows(scope, DriftRows.ofPeople())).stream())
                .toList();
    }

    private Stream<Condition> ofThings(List<Row<DriftRow>> standing, Scope scope) {
        if (standing.isEmpty()) {
            return Stream.empty();
        }
        Map<String, Subject> subjects = drifts.subjects(scope, standing);
        return standing.stream().map(row -> condition(row, subjects.get(row.value().target())));
    }

    /// Counted, and not by name: not everybody who sees the verdict may see people.
    private static Optional<Condition> ofPeople(List<Row<DriftRow>> standing) {
        long people = standing.stream().map(row -> row.value().target()).distinct().count();
        return standing.stream()
                .map(Row::value)
                .min(Comparator.comparingLong(DriftRow::sincePosition))
                .map(first ->
                        new Condition(
                                Severity.WARNING,
                                people == 1
                                        ? "The account of one person differs at the identity"
                                                + " provider"
                                        : "The accounts of %d people differ at the identity provider"
                                                .formatted(people),
                                "drift/identity",
                                "/ops/drift?domain=identity",
                                first.since(),
                                first.sincePosition()));
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
