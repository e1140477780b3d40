package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledged;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledgedUntil;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledgmentExpired;
import com.opscenter.alerts.api.AlertEvent.AlertChanged;
import com.opscenter.alerts.api.AlertEvent.AlertNoted;
import com.opscenter.alerts.api.AlertEvent.AlertRaised;
import com.opscenter.alerts.api.AlertEvent.AlertRepeated;
import com.opscenter.alerts.api.AlertEvent.AlertResolved;
import com.opscenter.alerts.api.AlertEvent.AlertUnacknowledged;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertSignal.Target;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.ResolvedBy;
import com.opscenter.alerts.api.RuleAlert;
import com.opscenter.alerts.api.Severity;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackConfirmed;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackRequested;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackTimedOut;
import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Events of a few problems, as the write side makes them.
final class AlertHistory {

    static final SourceId SOURCE = new SourceId("librenms-1");
    static final Instant BEGUN = InMemoryHistory.BEGIN.minusSeconds(60);

    private AlertHistory() {}

    static AlertId alert(int problem, int number) {
        return AlertId.of(Fingerprint.of(SOURCE, "" + problem), number);
    }

    static AlertSignal signal(int problem, Severity severity) {
        return new AlertSignal(
                SOURCE,
                "" + problem,
                severity,
                "Problem " + problem,
                "host-" + problem + " has a problem",
                new Target("host/host-" + problem, "Host " + problem),
                Map.of("rule", "" + problem),
                BEGUN.plusSeconds(problem),
                "once",
                true,
                null);
    }

    static AlertEvent raised(int problem, Severity severity) {
        return new AlertRaised(alert(problem, 1), signal(problem, severity), 1);
    }

    static AlertEvent acked(int problem) {
        return new AlertAcknowledged(alert(problem, 1), "c-" + problem, "on it", true);
    }

    static AlertEvent asked(int problem) {
        return new WriteBackRequested(
                alert(problem, 1), "c-" + problem, SOURCE, "1", true, "on it", BEGUN);
    }

    static AlertEvent resolved(int problem) {
        return over(problem, 1, ResolvedBy.SOURCE);
    }

    static AlertEvent over(int problem, int number, ResolvedBy by) {
        return new AlertResolved(alert(problem, number), by, InMemoryHistory.BEGIN, null);
    }

    /// An occurrence of what one of our own rules found, a second after the one before.
    static AlertEvent ruled(int problem, int number) {
        Instant begun = BEGUN.plusSeconds(number);
        AlertSignal signal =
                new AlertSignal(
                        SOURCE,
                        null,
                        Severity.WARNING,
                        "Problem " + problem,
                        "host-" + problem + " has a problem",
                        new Target("host/host-" + problem, "Host " + problem),
                        Map.of(RuleAlert.RULE, "rule-" + problem),
                        begun,
                        begun.toString(),
                        false,
                        null);
        return new AlertRaised(alert(problem, number), signal, 1);
    }

    /// What the write side would allow next, more or less; the same for the same seed.
    static Event next(InMemoryHistory history, Random random) {
        int problem = 1 + random.nextInt(3);
        List<StoredEvent> before =
                history.stream(AlertId.stream(alert(problem, 1).fingerprint()), Long.MAX_VALUE);
        if (before.isEmpty()) {
            return raised(problem, Severity.CRITICAL);
        }
        AlertEvent last = (AlertEvent) before.getLast().payload();
        AlertId id = last == null ? alert(problem, 1) : last.alert();
        String command = "c" + before.size();
        return switch (random.nextInt(10)) {
            case 0 -> new AlertChanged(id, signal(problem, Severity.WARNING));
            case 1 -> new AlertRepeated(id, before.size(), InMemoryHistory.BEGIN);
            case 2 -> new AlertAcknowledged(id, command, "on it", true);
            case 3 -> new AlertAcknowledgedUntil(id, command, "on it", InMemoryHistory.BEGIN);
            case 4 -> new AlertAcknowledgmentExpired(id, command);
            case 5 -> new AlertUnacknowledged(id, null);
            case 6 -> new AlertNoted(id, "note " + before.size());
            case 7 -> new WriteBackTimedOut(id, command, "late");
            case 8 -> new WriteBackConfirmed(id, command, true);
            default ->
                    last instanceof AlertResolved
                            ? new AlertRaised(id.next(), signal(problem, Severity.INFO), 1)
                            : new AlertResolved(id, ResolvedBy.USER, BEGUN, "done");
        };
    }
}
