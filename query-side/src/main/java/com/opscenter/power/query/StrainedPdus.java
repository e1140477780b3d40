package com.opscenter.power.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.views.Row;
import com.opscenter.vocabulary.api.Deciamps;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A PDU near its limit is a warning, one over it is critical.
@Component
class StrainedPdus implements VerdictCondition {

    private final PowerRows rows;

    StrainedPdus(PowerRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Condition> conditions(Scope scope) {
        return rows.rows(scope).stream().flatMap(row -> condition(row).stream()).toList();
    }

    private static Optional<Condition> condition(Row<PduRow> row) {
        return switch (row.value().reading().load()) {
            case NEAR -> Optional.of(of(row, Severity.WARNING, "is near its limit"));
            case OVER -> Optional.of(of(row, Severity.CRITICAL, "is over its limit"));
            case LOW, NORMAL, UNKNOWN -> Optional.empty();
        };
    }

    private static Condition of(Row<PduRow> row, Severity severity, String what) {
        PduRow pdu = row.value();
        Deciamps rating = pdu.reading().rating();
        String limit =
                rating == null
                        ? ""
                        : String.format(Locale.ROOT, " (rated %.1f A)", rating.value() / 10.0);
        return new Condition(
                severity,
                pdu.shownName() + " " + what + limit,
                row.key(),
                "/ops/power/" + pdu.id(),
                pdu.loadSince(),
                pdu.loadSincePosition());
    }
}
