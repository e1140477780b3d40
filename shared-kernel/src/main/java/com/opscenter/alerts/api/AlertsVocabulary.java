package com.opscenter.alerts.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import java.util.List;

/// The stored names of this feature's events.
public final class AlertsVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("alerts.AlertRaised", 1, AlertEvent.AlertRaised.class),
                new EventType("alerts.AlertChanged", 1, AlertEvent.AlertChanged.class),
                new EventType("alerts.AlertRepeated", 1, AlertEvent.AlertRepeated.class),
                new EventType("alerts.AlertAcknowledged", 1, AlertEvent.AlertAcknowledged.class),
                new EventType(
                        "alerts.AlertAcknowledgedUntil",
                        1,
                        AlertEvent.AlertAcknowledgedUntil.class),
                new EventType(
                        "alerts.AlertAcknowledgmentExpired",
                        1,
                        AlertEvent.AlertAcknowledgmentExpired.class),
                new EventType(
                        "alerts.AlertUnacknowledged", 1, AlertEvent.AlertUnacknowledged.class),
                new EventType("alerts.AlertNoted", 1, AlertEvent.AlertNoted.class),
                new EventType("alerts.AlertResolved", 1, AlertEvent.AlertResolved.class),
                new EventType(
                        "alerts.WriteBackRequested", 1, WriteBackEvent.WriteBackRequested.class),
                new EventType(
                        "alerts.DeletionRequested", 1, WriteBackEvent.DeletionRequested.class),
                new EventType(
                        "alerts.DeletionConfirmed", 1, WriteBackEvent.DeletionConfirmed.class),
                new EventType(
                        "alerts.DeletionContradicted",
                        1,
                        WriteBackEvent.DeletionContradicted.class),
                new EventType("alerts.WriteBackSent", 1, WriteBackEvent.WriteBackSent.class),
                new EventType(
                        "alerts.WriteBackConfirmed", 1, WriteBackEvent.WriteBackConfirmed.class),
                new EventType(
                        "alerts.WriteBackContradicted",
                        1,
                        WriteBackEvent.WriteBackContradicted.class),
                new EventType(
                        "alerts.WriteBackTimedOut", 1, WriteBackEvent.WriteBackTimedOut.class),
                new EventType(
                        "alerts.WriteBackRejected", 1, WriteBackEvent.WriteBackRejected.class),
                new EventType(
                        "alerts.WriteBackCancelled", 1, WriteBackEvent.WriteBackCancelled.class),
                new EventType(
                        "alerts.WriteBackDismissed", 1, WriteBackEvent.WriteBackDismissed.class),
                new EventType("alerts.AlertRuleDefined", 1, RuleEvent.AlertRuleDefined.class),
                new EventType("alerts.AlertRuleChanged", 1, RuleEvent.AlertRuleChanged.class),
                new EventType("alerts.AlertRuleRemoved", 1, RuleEvent.AlertRuleRemoved.class));
    }
}
