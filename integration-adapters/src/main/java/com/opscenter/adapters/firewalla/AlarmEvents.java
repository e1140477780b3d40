package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.threats.ThreatWindow;
import com.opscenter.threats.api.ThreatCommand.ReportThreat;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Alarms with a remote side as security events, each time they are raised.
final class AlarmEvents {

    private static final int MOST = 100;

    /// What is older was over before anybody looked.
    private static final Duration PAST = Duration.ofDays(1);

    private final ThreatWindow window = new ThreatWindow(MOST);
    private Map<String, Instant> known = Map.of();

    /// What is to be told of them now.
    ///
    /// @param active those that are active now; one whose time is another was raised again
    List<ReportThreat> due(AlarmMapping mapping, List<Alarm> active, Instant now) {
        Map<String, Instant> seen = new HashMap<>();
        for (Alarm alarm : active) {
            seen.put(alarm.id(), alarm.at());
            boolean fresh = !alarm.at().equals(known.get(alarm.id()));
            if (fresh && alarm.at().isAfter(now.minus(PAST))) {
                mapping.event(alarm).ifPresent(window::add);
            }
        }
        known = seen;
        return window.due(now);
    }
}
