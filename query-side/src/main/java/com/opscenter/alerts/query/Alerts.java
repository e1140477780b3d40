package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.AlertView.Acked;
import com.opscenter.alerts.api.AlertView.Target;
import com.opscenter.alerts.api.AlertView.WriteBack;
import com.opscenter.alerts.query.AlertRow.Over;
import com.opscenter.alerts.query.AlertRow.Told;
import com.opscenter.identity.api.Directory;
import com.opscenter.readings.Surroundings;
import com.opscenter.readings.Surroundings.Found;
import com.opscenter.views.Moment;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes alert views of rows.
@Component
class Alerts {

    static final View<AlertRow> VIEW = new View<>("alerts_alert", AlertRow.class);

    private final Surroundings surroundings;
    private final Directory directory;

    Alerts(Surroundings surroundings, Directory directory) {
        this.surroundings = surroundings;
        this.directory = directory;
    }

    List<AlertView> views(String orgId, Moment moment, List<Row<AlertRow>> rows) {
        Set<String> from = rows.stream().map(Alerts::source).collect(Collectors.toSet());
        Found found = surroundings.of(orgId, moment, List.of(), from);
        return rows.stream().map(row -> view(row, found)).toList();
    }

    private static String source(Row<AlertRow> row) {
        return row.value().signal().source().value();
    }

    private AlertView view(Row<AlertRow> row, Found found) {
        AlertRow alert = row.value();
        AlertSignal signal = alert.signal();
        Over over = alert.over();
        String source = source(row);
        Instant polled = found.polled(source);
        AlertSignal.Target target = signal.target();
        return new AlertView(
                row.key(),
                alert.id(),
                row.site() == null ? "" : row.site(),
                source,
                polled,
                found.interval(source),
                found.freshness(source),
                row.parked(),
                row.version(),
                alert.fingerprint(),
                signal.sourceAlertId(),
                signal.severity().word(),
                signal.severity().priority(),
                alert.state().word(),
                signal.title(),
                signal.message(),
                target == null ? null : new Target(target.key(), target.name()),
                signal.labels(),
                alert.count(),
                alert.firstSeen(),
                lastSeen(alert, polled),
                acked(alert.acked()),
                over == null ? null : over.at(),
                over == null ? null : over.by().word(),
                over == null ? null : over.note(),
                alert.notes(),
                writeBack(alert));
    }

    /// What the source lists is there for as long as the source was read.
    private static Instant lastSeen(AlertRow alert, @Nullable Instant polled) {
        Instant last = alert.lastSeen();
        if (!alert.signal().stands()) {
            return last;
        }
        Over over = alert.over();
        Instant seen = over == null ? polled : over.at();
        return seen == null || seen.isBefore(last) ? last : seen;
    }

    private @Nullable Acked acked(AlertRow.@Nullable Acked acked) {
        if (acked == null) {
            return null;
        }
        Instant until = acked.until();
        String words = until == null ? null : until.toString();
        return new Acked(
                directory.nameOf(acked.by()),
                acked.at(),
                acked.note(),
                acked.untilClear() ? "clear" : words);
    }

    private static WriteBack writeBack(AlertRow alert) {
        Told told = alert.told();
        boolean deaf =
                told.commandId() == null
                        && alert.acked() != null
                        && !alert.signal().acknowledgeable();
        return new WriteBack(deaf ? "unsupported" : told.status(), told.commandId(), told.detail());
    }
}
