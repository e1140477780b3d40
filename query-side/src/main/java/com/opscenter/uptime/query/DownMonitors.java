package com.opscenter.uptime.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceStates;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.query.MonitorRow.Latest;
import com.opscenter.views.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is down and not being worked on warns; whether that is critical is for the alert about it
/// to say. What its source cannot see is said of the source.
@Component
class DownMonitors implements VerdictCondition {

    private final MonitorRows rows;
    private final SourceStates sources;

    DownMonitors(MonitorRows rows, SourceStates sources) {
        this.rows = rows;
        this.sources = sources;
    }

    @Override
    public List<Condition> conditions(Scope scope) {
        List<Row<MonitorRow>> all = rows.rows(scope, DSL.noCondition());
        Map<String, SourceStates.State> states =
                sources.states(
                        scope.orgId(),
                        all.stream().map(row -> row.value().source()).collect(Collectors.toSet()),
                        scope.at());
        return all.stream()
                .filter(row -> isHeard(states.get(row.value().source())))
                .flatMap(row -> condition(row).stream())
                .toList();
    }

    private static boolean isHeard(SourceStates.@Nullable State state) {
        return state != null && state.status() == HealthStatus.ONLINE;
    }

    private static Optional<Condition> condition(Row<MonitorRow> row) {
        MonitorRow monitor = row.value();
        Latest latest = monitor.latest();
        return latest == null
                        || monitor.care().isRunning()
                        || latest.edge().status() != MonitorStatus.DOWN
                ? Optional.empty()
                : Optional.of(
                        new Condition(
                                Severity.WARNING,
                                monitor.shownName() + " is down",
                                row.key(),
                                "/ops/uptime/" + monitor.id(),
                                latest.edge().occurredAt(),
                                latest.position()));
    }
}
