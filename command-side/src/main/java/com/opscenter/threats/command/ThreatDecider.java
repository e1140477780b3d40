package com.opscenter.threats.command;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.threats.api.ThreatAction;
import com.opscenter.threats.api.ThreatCommand;
import com.opscenter.threats.api.ThreatCommand.LinkAlert;
import com.opscenter.threats.api.ThreatCommand.ReportThreat;
import com.opscenter.threats.api.ThreatEvent;
import com.opscenter.threats.api.ThreatEvent.ThreatActionKnown;
import com.opscenter.threats.api.ThreatEvent.ThreatAlerted;
import com.opscenter.threats.api.ThreatEvent.ThreatRepeated;
import com.opscenter.threats.api.ThreatEvent.ThreatSeen;
import com.opscenter.threats.command.Threat.Known;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/// Decides what a report of security events adds to what is known.
final class ThreatDecider {

    private ThreatDecider() {}

    static Decision<ThreatEvent> decide(ThreatCommand command, Threat threat) {
        return switch (command) {
            case ReportThreat report when threat instanceof Known known -> again(report, known);
            case ReportThreat report -> accept(first(report));
            case LinkAlert(var id, var alert)
                    when threat instanceof Known known && !alert.equals(known.alert()) ->
                    accept(new ThreatAlerted(id, alert));
            case LinkAlert _ -> accept();
        };
    }

    private static ThreatEvent first(ReportThreat report) {
        return new ThreatSeen(
                report.threat(),
                report.signal(),
                report.times().size(),
                Collections.min(report.times()),
                Collections.max(report.times()),
                report.alarms(),
                report.raw(),
                report.rule());
    }

    /// What is not later than the last one was counted before. Where one of those turns out to be
    /// blocked, its drop was told after its alert.
    private static Decision<ThreatEvent> again(ReportThreat report, Known known) {
        List<Instant> later =
                report.times().stream().filter(at -> at.isAfter(known.lastSeen())).toList();
        ThreatAction action = report.signal().action();
        if (later.isEmpty()) {
            boolean learned =
                    report.times().contains(known.lastSeen())
                            && known.action().and(action) != known.action();
            return learned
                    ? accept(new ThreatActionKnown(report.threat(), known.action().and(action)))
                    : accept();
        }
        return accept(
                new ThreatRepeated(
                        report.threat(),
                        known.count() + later.size(),
                        later.size(),
                        Collections.max(later),
                        action,
                        report.alarms()));
    }
}
