package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.alerts.StandingAlerts;
import com.opscenter.adapters.firewalla.AlarmPages.Active;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.sources.api.SourceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is wrong at an account: alarms that are active, and boxes that are offline. An alarm that
/// was archived or deleted there is over, as long as the list was read whole.
final class ActiveAlarms {

    private final SourceId source;
    private final StandingAlerts standing;
    private final Map<String, Instant> offlineSince = new HashMap<>();

    ActiveAlarms(SourceId source, StandingAlerts standing) {
        this.source = source;
        this.standing = standing;
    }

    private record Over(Instant since) {}

    List<Observation> of(AlarmMapping mapping, Active active, Instant now) {
        Map<Fingerprint, AlertSignal> wrong = new LinkedHashMap<>();
        active.alarms().forEach(one -> wrong.put(mapping.fingerprint(one), mapping.signal(one)));
        mapping.boxes().values().forEach(box -> addOffline(wrong, mapping, box, now));
        Set<Fingerprint> boxes =
                mapping.boxes().values().stream()
                        .map(mapping::fingerprint)
                        .collect(Collectors.toSet());
        Map<Fingerprint, Instant> gone =
                standing.gone(
                        source, wrong.keySet(), one -> active.whole() || boxes.contains(one), now);
        return Stream.concat(
                        wrong.entrySet().stream().map(one -> stands(one.getKey(), one.getValue())),
                        gone.entrySet().stream().map(one -> over(one.getKey(), one.getValue())))
                .toList();
    }

    private void addOffline(
            Map<Fingerprint, AlertSignal> wrong, AlarmMapping mapping, Box box, Instant now) {
        if (box.online()) {
            offlineSince.remove(box.gid());
        } else {
            Instant noticed = offlineSince.computeIfAbsent(box.gid(), _ -> now);
            wrong.put(mapping.fingerprint(box), mapping.offline(box, noticed));
        }
    }

    private static Observation stands(Fingerprint problem, AlertSignal signal) {
        return new Observation(
                AlertId.stream(problem), signal, new ReportAlert(problem, signal, 0, null));
    }

    private static Observation over(Fingerprint problem, Instant since) {
        return new Observation(
                AlertId.stream(problem), new Over(since), new ClearAlert(problem, since));
    }
}
