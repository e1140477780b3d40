package com.opscenter.network.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.views.Row;
import java.util.List;
import org.springframework.stereotype.Component;

/// A port that counts errors, or whose load gets no power, is a warning.
@Component
class TroubledPorts implements VerdictCondition {

    private final PortRows rows;

    TroubledPorts(PortRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Condition> conditions(Scope scope) {
        return rows.troubled(scope).stream().map(TroubledPorts::condition).toList();
    }

    private static Condition condition(Row<PortRow> row) {
        PortRow port = row.value();
        String what = port.trouble() == Trouble.POE_FAULT ? "has a PoE fault" : "counts errors";
        return new Condition(
                Severity.WARNING,
                "Port %s of %s %s".formatted(port.number(), port.owner(), what),
                row.key(),
                "/ops/network/%s/ports/%s".formatted(port.owner(), port.number()),
                port.troubleSince(),
                port.troubleSincePosition());
    }
}
