package com.opscenter.store;

import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertSignal.SourceAcknowledgment;
import com.opscenter.alerts.api.AlertSignal.Target;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.ResolvedBy;
import com.opscenter.alerts.api.RuleEvent;
import com.opscenter.alerts.api.RuleId;
import com.opscenter.alerts.api.Severity;
import com.opscenter.alerts.api.WriteBackEvent;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.history.api.Event;
import com.opscenter.sources.api.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One event of every type about alerts.
final class SampleAlerts {

    private static final String COMMAND = "1f0c7a52-6f0b-3c8e-9d0a-2f6b1c7d8e90";
    private static final Instant AT = Instant.parse("2026-11-21T14:30:15.250Z");
    private static final SourceId SOURCE = new SourceId("librenms-1");
    private static final AlertId ALERT = AlertId.of(Fingerprint.of(SOURCE, "7", "1"), 2);

    private static final RuleId RULE =
            RuleId.of("7d3c4a52-1f0b-4c8e-9d0a-2f6b1c7d8e90", "pdu-load");

    private SampleAlerts() {}

    static List<Event> all() {
        AlertSignal signal = signal();
        return List.of(
                new AlertEvent.AlertRaised(ALERT, signal, 1),
                new AlertEvent.AlertChanged(ALERT, signal),
                new AlertEvent.AlertRepeated(ALERT, 251, AT),
                new AlertEvent.AlertAcknowledged(ALERT, COMMAND, "on it", true),
                new AlertEvent.AlertAcknowledgedUntil(ALERT, COMMAND, "on it", AT),
                new AlertEvent.AlertAcknowledgmentExpired(ALERT, COMMAND),
                new AlertEvent.AlertUnacknowledged(ALERT, null),
                new AlertEvent.AlertNoted(ALERT, "it was the cable"),
                new AlertEvent.AlertResolved(ALERT, ResolvedBy.SOURCE, AT, null),
                new WriteBackEvent.WriteBackRequested(
                        ALERT, COMMAND, SOURCE, "881", true, "on it", AT),
                new WriteBackEvent.DeletionRequested(
                        ALERT, COMMAND, SOURCE, "881", "a test of ours", AT),
                new WriteBackEvent.DeletionConfirmed(ALERT, COMMAND),
                new WriteBackEvent.DeletionContradicted(ALERT, COMMAND),
                new WriteBackEvent.WriteBackSent(ALERT, COMMAND, AT),
                new WriteBackEvent.WriteBackConfirmed(ALERT, COMMAND, true),
                new WriteBackEvent.WriteBackContradicted(ALERT, COMMAND, false),
                new WriteBackEvent.WriteBackTimedOut(
                        ALERT, COMMAND, "not read before the deadline"),
                new WriteBackEvent.WriteBackRejected(ALERT, COMMAND, "No Alert by that ID"),
                new WriteBackEvent.WriteBackCancelled(ALERT, COMMAND, "withdrawn"),
                new WriteBackEvent.WriteBackDismissed(
                        ALERT, COMMAND, CommandStatus.UNKNOWN, "seen there"),
                new RuleEvent.AlertRuleDefined(RULE, rule(20L, null)),
                new RuleEvent.AlertRuleChanged(RULE, rule(null, 5L)),
                new RuleEvent.AlertRuleRemoved(RULE));
    }

    private static AlertRule rule(@Nullable Long above, @Nullable Long below) {
        return new AlertRule(
                "PDU load",
                above == null ? null : "home-rack",
                new When("pdu.current", "*", above, below, above == null ? null : 18L, 60),
                Severity.WARNING,
                Map.of("rack", "r1"),
                true);
    }

    private static AlertSignal signal() {
        return new AlertSignal(
                SOURCE,
                "881",
                Severity.CRITICAL,
                "Device down",
                "nas-01 does not answer",
                new Target("host/nas-01", "NAS"),
                Map.of("rule", "1"),
                AT,
                "2026-11-21 15:30:15",
                true,
                new SourceAcknowledgment("on it", true));
    }
}
