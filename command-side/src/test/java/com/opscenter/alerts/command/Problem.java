package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertCommand;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertEvent.AlertRaised;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertSignal.SourceAcknowledgment;
import com.opscenter.alerts.api.AlertSignal.Target;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.Severity;
import com.opscenter.commands.command.Given;
import com.opscenter.sources.api.SourceId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A device that is down, as LibreNMS would say it.
final class Problem {

    static final SourceId SOURCE = new SourceId("librenms-1");
    static final Fingerprint PROBLEM = Fingerprint.of(SOURCE, "7", "1");
    static final AlertId FIRST = AlertId.of(PROBLEM, 1);
    static final AlertId SECOND = AlertId.of(PROBLEM, 2);
    static final Instant BEGUN = Instant.parse("2026-11-21T14:26:10Z");
    static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");
    static final String COMMAND = "c-1";

    private Problem() {}

    static Given<AlertCommand, Alert, AlertEvent> unknown() {
        return new Given<>(new Alert.Unknown(), AlertDecider::decide, AlertEvolution::evolve);
    }

    static Given<AlertCommand, Alert, AlertEvent> standing() {
        return unknown().given(new AlertRaised(FIRST, down(), 1));
    }

    static AlertSignal down() {
        return signal(BEGUN, null);
    }

    static AlertSignal known(String note) {
        return signal(BEGUN, new SourceAcknowledgment(note, true));
    }

    static AlertSignal signal(Instant begun, @Nullable SourceAcknowledgment acknowledged) {
        return new AlertSignal(
                SOURCE,
                "881",
                Severity.CRITICAL,
                "Device down",
                "nas-01 does not answer",
                new Target("host/nas-01", "NAS"),
                Map.of("rule", "1"),
                begun,
                begun.toString(),
                true,
                acknowledged);
    }

    /// What comes as a message each time, to a source that cannot be told anything.
    static AlertSignal message(Instant at) {
        return new AlertSignal(
                SOURCE,
                null,
                Severity.WARNING,
                "Fan slow",
                "",
                null,
                Map.of(),
                at,
                null,
                false,
                null);
    }

    static ReportAlert read(AlertSignal signal) {
        return new ReportAlert(PROBLEM, signal, 0, null);
    }

    static ReportAlert readBack(AlertSignal signal) {
        return new ReportAlert(PROBLEM, signal, 0, COMMAND);
    }
}
