package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.hostmon.LogMemory.Target;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.Severity;
import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorStatus;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// What is down, as an alert; what is not down any more ends it. A recovery of what was never
/// reported ends nothing.
record DownAlerts(SourceId source, Severity severity) {

    private record Over(Instant since) {}

    Observation of(String target, Target now) {
        Fingerprint problem = Fingerprint.of(source, target);
        return now.status() == MonitorStatus.DOWN
                ? standing(problem, signal(target, now))
                : new Observation(
                        AlertId.stream(problem),
                        new Over(now.since()),
                        new ClearAlert(problem, now.since()));
    }

    private static Observation standing(Fingerprint problem, AlertSignal signal) {
        return new Observation(
                AlertId.stream(problem), signal, new ReportAlert(problem, signal, 0, null));
    }

    private AlertSignal signal(String target, Target now) {
        MonitorId monitor = MonitorId.of(source, target);
        Map<String, String> labels = new TreeMap<>(Map.of("status", now.rawStatus()));
        if (now.method() != null) {
            labels.put("method", now.method());
        }
        return new AlertSignal(
                source,
                target,
                severity,
                now.name() + " is down",
                now.reply() == null ? now.rawStatus() : now.rawStatus() + ": " + now.reply(),
                new AlertSignal.Target(monitor.key(), now.name()),
                Map.copyOf(labels),
                now.since(),
                now.since().toString(),
                false,
                null);
    }
}
