package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertState;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.views.Row;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What is critical and not over decides the verdict until somebody knows of it; then it warns, as
/// every warning does. What merely informs does not.
@Component
class StandingAlerts implements VerdictCondition {

    private final AlertRows rows;

    StandingAlerts(AlertRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Condition> conditions(Scope scope) {
        return rows.rows(scope, AlertFilter.STANDING).stream()
                .flatMap(row -> condition(row).stream())
                .toList();
    }

    private static Optional<Condition> condition(Row<AlertRow> row) {
        boolean known = row.value().state() == AlertState.ACKED;
        return switch (row.value().signal().severity()) {
            case CRITICAL ->
                    Optional.of(of(row, known ? Severity.WARNING : Severity.CRITICAL, known));
            case WARNING -> Optional.of(of(row, Severity.WARNING, known));
            case INFO -> Optional.empty();
        };
    }

    private static Condition of(Row<AlertRow> row, Severity severity, boolean known) {
        AlertRow alert = row.value();
        AlertSignal.Target target = alert.signal().target();
        String at = target == null ? "" : target.name() + ": ";
        return new Condition(
                severity,
                at + alert.signal().title() + (known ? " (acknowledged)" : ""),
                row.key(),
                "/ops/alerts/" + alert.id(),
                alert.since(),
                alert.sincePosition());
    }
}
