package com.opscenter.threats.query;

import com.opscenter.readings.Surroundings;
import com.opscenter.readings.Surroundings.Found;
import com.opscenter.threats.api.ThreatSignal;
import com.opscenter.threats.api.ThreatView;
import com.opscenter.threats.api.ThreatView.Party;
import com.opscenter.views.Moment;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes threat views of rows.
@Component
class Threats {

    static final View<ThreatRow> VIEW = new View<>("threats_threat", ThreatRow.class);

    private final Surroundings surroundings;

    Threats(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    List<ThreatView> views(String orgId, Moment moment, List<Row<ThreatRow>> rows) {
        Set<String> from = rows.stream().map(Threats::source).collect(Collectors.toSet());
        Found found = surroundings.of(orgId, moment, List.of(), from);
        return rows.stream().map(row -> view(row, found)).toList();
    }

    private static String source(Row<ThreatRow> row) {
        return row.value().signal().source().value();
    }

    private static ThreatView view(Row<ThreatRow> row, Found found) {
        ThreatRow threat = row.value();
        ThreatSignal signal = threat.signal();
        String source = source(row);
        return new ThreatView(
                row.key(),
                threat.id(),
                row.site() == null ? "" : row.site(),
                source,
                found.polled(source),
                found.interval(source),
                found.freshness(source),
                row.parked(),
                row.version(),
                signal.category(),
                signal.signature(),
                signal.sid(),
                signal.action().word(),
                signal.severity().word(),
                signal.priority(),
                threat.count(),
                threat.firstSeen(),
                threat.lastSeen(),
                party(signal.src()),
                party(signal.dst()),
                signal.protocol(),
                signal.interfaceName(),
                threat.alert());
    }

    private static Party party(ThreatSignal.Party party) {
        return new Party(party.ip(), party.port(), party.host());
    }
}
