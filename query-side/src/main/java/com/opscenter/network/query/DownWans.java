package com.opscenter.network.query;

import com.opscenter.network.api.WanStatus;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceStates;
import com.opscenter.views.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// A WAN link that is down is a warning while another one of its site carries the traffic, and
/// critical when none does; a degraded one is a warning. What its source cannot see is said of the
/// source.
@Component
class DownWans implements VerdictCondition {

    private final WanRows rows;
    private final SourceStates sources;

    DownWans(WanRows rows, SourceStates sources) {
        this.rows = rows;
        this.sources = sources;
    }

    @Override
    public List<Condition> conditions(Scope scope) {
        List<Row<WanRow>> heard = heard(scope);
        return heard.stream().flatMap(row -> condition(row, heard).stream()).toList();
    }

    private List<Row<WanRow>> heard(Scope scope) {
        List<Row<WanRow>> all = rows.rows(scope, DSL.noCondition());
        Map<String, SourceStates.State> states =
                sources.states(
                        scope.orgId(),
                        all.stream().map(row -> row.value().source()).collect(Collectors.toSet()),
                        scope.at());
        return all.stream()
                .filter(row -> {
                    SourceStates.State state = states.get(row.value().source());
                    return state != null && state.status() == HealthStatus.ONLINE;
                })
                .toList();
    }

    private static Optional<Condition> condition(Row<WanRow> row, List<Row<WanRow>> heard) {
        return switch (row.value().reading().status()) {
            case DOWN -> Optional.of(down(row, heard));
            case DEGRADED -> Optional.of(of(row, Severity.WARNING, "is degraded"));
            case UP, UNKNOWN -> Optional.empty();
        };
    }

    private static Condition down(Row<WanRow> row, List<Row<WanRow>> heard) {
        boolean carried =
                heard.stream()
                        .filter(other -> Objects.equals(other.site(), row.site()))
                        .map(other -> other.value().reading().status())
                        .anyMatch(status -> status == WanStatus.UP || status == WanStatus.DEGRADED);
        return of(row, carried ? Severity.WARNING : Severity.CRITICAL, "is down");
    }

    private static Condition of(Row<WanRow> row, Severity severity, String what) {
        WanRow wan = row.value();
        return new Condition(
                severity,
                wan.reading().name() + " " + what,
                row.key(),
                "/ops/wan/" + wan.id(),
                wan.statusSince(),
                wan.statusSincePosition());
    }
}
