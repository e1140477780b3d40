package com.opscenter.sources.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.views.Row;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A source that is offline, blind or never answered: a required one blinds us, an optional one is
/// a warning.
@Component
class SilentSources implements VerdictCondition {

    private final SourceRows rows;

    SilentSources(SourceRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Condition> conditions(Scope scope) {
        return rows.rows(scope).stream().flatMap(row -> condition(row).stream()).toList();
    }

    private static Optional<Condition> condition(Row<SourceRow> row) {
        return switch (row.value().health().status()) {
            case OFFLINE -> Optional.of(of(row, "is offline"));
            case BLIND -> Optional.of(of(row, "is silent"));
            case UNKNOWN -> Optional.of(of(row, "has not reported yet"));
            case ONLINE, DISABLED -> Optional.empty();
        };
    }

    private static Condition of(Row<SourceRow> row, String what) {
        SourceRow source = row.value();
        String why = source.health().reason() == null ? "" : ": " + source.health().reason();
        return new Condition(
                source.required() ? Severity.BLIND : Severity.WARNING,
                "Source " + source.name() + " " + what + why,
                row.key(),
                "/ops/sources/" + source.id(),
                source.health().since(),
                source.health().sincePosition());
    }
}
