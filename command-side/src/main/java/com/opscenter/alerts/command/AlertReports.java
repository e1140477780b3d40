package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledged;
import com.opscenter.alerts.api.AlertEvent.AlertChanged;
import com.opscenter.alerts.api.AlertEvent.AlertRaised;
import com.opscenter.alerts.api.AlertEvent.AlertRepeated;
import com.opscenter.alerts.api.AlertEvent.AlertResolved;
import com.opscenter.alerts.api.AlertEvent.AlertUnacknowledged;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.ResolvedBy;
import com.opscenter.alerts.command.Alert.Resolved;
import com.opscenter.alerts.command.Alert.Standing;
import com.opscenter.alerts.command.Alert.Unknown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report means: facts that cannot be refused.
final class AlertReports {

    private AlertReports() {}

    static List<AlertEvent> report(ReportAlert report, Alert alert) {
        return switch (alert) {
            case Unknown _ -> raise(AlertId.of(report.fingerprint(), 1), report);
            case Resolved resolved when isKnownToBeOver(report.signal(), resolved) -> List.of();
            case Resolved resolved -> raise(resolved.id().next(), report);
            case Standing standing when cameBack(report.signal(), standing) ->
                    comeBack(report, standing);
            case Standing standing -> update(report, standing);
        };
    }

    /// It is over, for everybody.
    static List<AlertEvent> end(Standing alert, ResolvedBy by, Instant at, @Nullable String note) {
        List<AlertEvent> events = new ArrayList<>();
        WriteBack writeBack = alert.writeBack();
        if (writeBack != null) {
            events.addAll(writeBack.abandon(alert.id(), "The alert is over"));
        }
        events.add(new AlertResolved(alert.id(), by, at, note));
        return events;
    }

    private static List<AlertEvent> raise(AlertId id, ReportAlert report) {
        AlertSignal signal = report.signal();
        List<AlertEvent> events = new ArrayList<>();
        events.add(new AlertRaised(id, signal, Math.max(1, report.times())));
        if (signal.acknowledged() != null) {
            events.add(knownAtSource(id, signal.acknowledged()));
        }
        return events;
    }

    /// The source still lists what somebody has resolved here: that is no news until it says that
    /// it began again.
    private static boolean isKnownToBeOver(AlertSignal signal, Resolved resolved) {
        return signal.stands()
                && resolved.by() != ResolvedBy.SOURCE
                && signal.sameOccurrence(resolved.signal());
    }

    /// It is another occurrence than the one that stands here: nobody looked while it was over.
    private static boolean cameBack(AlertSignal signal, Standing standing) {
        return signal.stands() && !signal.sameOccurrence(standing.signal());
    }

    private static List<AlertEvent> comeBack(ReportAlert report, Standing standing) {
        List<AlertEvent> events = new ArrayList<>();
        events.addAll(end(standing, ResolvedBy.SOURCE, report.signal().occurredAt(), null));
        events.addAll(raise(standing.id().next(), report));
        return events;
    }

    private static List<AlertEvent> update(ReportAlert report, Standing alert) {
        AlertSignal signal = report.signal();
        List<AlertEvent> events = new ArrayList<>();
        if (!signal.says(alert.signal())) {
            events.add(new AlertChanged(alert.id(), signal));
        }
        if (report.times() > 0) {
            events.add(
                    new AlertRepeated(
                            alert.id(), alert.count() + report.times(), signal.occurredAt()));
        }
        if (alert.writeBack() != null) {
            WriteBacks.read(alert, signal, report.readBackFor()).ifPresent(events::add);
        } else if (signal.hasAcknowledgment() != alert.signal().hasAcknowledgment()) {
            follow(alert, signal.acknowledged(), events);
        }
        return events;
    }

    /// Somebody acknowledged it at the source, or took that back there.
    private static void follow(
            Standing alert,
            AlertSignal.@Nullable SourceAcknowledgment known,
            List<AlertEvent> events) {
        if (known != null && alert.acknowledgment() == null) {
            events.add(knownAtSource(alert.id(), known));
        } else if (known == null && alert.acknowledgment() != null) {
            events.add(new AlertUnacknowledged(alert.id(), null));
        }
    }

    private static AlertEvent knownAtSource(AlertId id, AlertSignal.SourceAcknowledgment known) {
        return new AlertAcknowledged(id, "source", known.note(), known.untilClear());
    }
}
