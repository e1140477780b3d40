package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.adapters.threats.ThreatWindow;
import com.opscenter.adapters.threats.ToldThreats;
import com.opscenter.sources.api.SourceId;
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
    private final ToldThreats told;
    private Map<String, Instant> known = Map.of();

    AlarmEvents(SourceId source) {
        this.told = new ToldThreats(source);
    }

    /// @param active those that are active now; one whose time is another was raised again
    List<Observation> of(AlarmMapping mapping, List<Alarm> active, Instant now) {
        Map<String, Instant> seen = new HashMap<>();
        for (Alarm alarm : active) {
            seen.put(alarm.id(), alarm.at());
            boolean fresh = !alarm.at().equals(known.get(alarm.id()));
            if (fresh && alarm.at().isAfter(now.minus(PAST))) {
                mapping.event(alarm).ifPresent(window::add);
            }
        }
        known = seen;
        told.add(window.due(now));
        return told.observations();
    }
}
