package com.opscenter.threats.command;

import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertSignal.Target;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.Severity;
import com.opscenter.threats.api.ThreatAction;
import com.opscenter.threats.api.ThreatEvent.Seen;
import com.opscenter.threats.api.ThreatId;
import com.opscenter.threats.api.ThreatSignal;
import com.opscenter.threats.api.ThreatSignal.Party;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Words an alert of security events: the same one on every day they go on.
final class ThreatAlerts {

    private ThreatAlerts() {}

    static ReportAlert of(Seen event, ThreatSignal signal) {
        Fingerprint problem =
                Fingerprint.of(
                        signal.source(),
                        "threat",
                        signal.sid() == null ? signal.signature() : signal.sid().toString(),
                        Objects.requireNonNullElse(signal.src().ip(), ""),
                        Objects.requireNonNullElse(signal.dst().ip(), ""));
        return new ReportAlert(problem, words(event, signal), event.more(), null);
    }

    private static AlertSignal words(Seen event, ThreatSignal signal) {
        return new AlertSignal(
                signal.source(),
                null,
                severity(signal.severity(), event.action()),
                signal.signature(),
                message(signal, event.action()),
                target(signal),
                labels(event.threat(), signal, event.action()),
                event.lastSeen(),
                null,
                false,
                null);
    }

    /// What the firewall stopped is worth knowing, and needs nobody at once.
    private static Severity severity(Severity of, ThreatAction action) {
        return of == Severity.CRITICAL && action == ThreatAction.BLOCKED ? Severity.WARNING : of;
    }

    private static String message(ThreatSignal signal, ThreatAction action) {
        String what =
                switch (action) {
                    case ALLOWED -> "let through";
                    case BLOCKED -> "blocked";
                    case UNKNOWN -> "seen";
                };
        return "%s to %s, %s".formatted(name(signal.src()), name(signal.dst()), what);
    }

    private static String name(Party party) {
        if (party.host() != null) {
            return party.host();
        }
        return party.ip() == null ? "several addresses" : party.ip();
    }

    private static @Nullable Target target(ThreatSignal signal) {
        Party dst = signal.dst();
        return dst.ip() == null ? null : new Target("host/" + dst.ip(), name(dst));
    }

    private static Map<String, String> labels(
            ThreatId threat, ThreatSignal signal, ThreatAction action) {
        Map<String, String> labels = new TreeMap<>();
        labels.put("threat", threat.key());
        labels.put("action", action.word());
        put(labels, "src_ip", signal.src().ip());
        put(labels, "dst_ip", signal.dst().ip());
        put(labels, "category", signal.category());
        put(labels, "sid", signal.sid() == null ? null : signal.sid().toString());
        put(labels, "interface", signal.interfaceName());
        return labels;
    }

    private static void put(Map<String, String> labels, String name, @Nullable String value) {
        if (value != null) {
            labels.put(name, value);
        }
    }
}
