package com.opscenter.adapters.librenms.alerts;

import com.opscenter.adapters.alerts.StandingAlerts;
import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.librenms.server.KnownServer;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.ServerTime;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.sources.api.SourceId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The alerts one LibreNMS lists: what stands, and what is over.
public final class ListedAlerts {

    private final AlertCalls calls;
    private final KnownServer server;
    private final SourceId source;
    private final ServerTime time;
    private final StandingAlerts memory;
    private final Clock clock;

    public ListedAlerts(
            LibreNmsApi api,
            KnownServer server,
            SourceId source,
            ServerTime time,
            StandingAlerts memory,
            Clock clock) {
        this.calls = new AlertCalls(api);
        this.server = server;
        this.source = source;
        this.time = time;
        this.memory = memory;
        this.clock = clock;
    }

    /// @param since when it ended, by LibreNMS or by our looking
    private record Over(Instant since) {}

    /// How many LibreNMS knows, whatever their state.
    public static int count(LibreNmsApi api) throws DeviceException {
        return new AlertCalls(api).all().size();
    }

    /// @param fresh the devices were read just now; else those of an alert that is of none of them
    ///   are read again
    public List<Observation> read(boolean fresh) throws DeviceException {
        List<ApiRow> rows = calls.all();
        if (!fresh && rows.stream().anyMatch(this::isOfUnknownDevice)) {
            server.forget();
            server.learn();
        }
        return observations(rows);
    }

    private boolean isOfUnknownDevice(ApiRow row) {
        return row.number("device_id").stream().anyMatch(id -> server.device(id).isEmpty());
    }

    private List<Observation> observations(List<ApiRow> rows) {
        Instant now = clock.instant();
        AlertMapping mapping = mapping();
        List<Observation> observations = new ArrayList<>();
        Set<Fingerprint> stand = new HashSet<>();
        Map<Fingerprint, Instant> recovered = new HashMap<>();
        for (ApiRow row : rows) {
            mapping.fingerprint(row)
                    .ifPresent(problem -> {
                        if (mapping.isOver(row)) {
                            recovered.put(problem, mapping.since(row, now));
                        } else if (stand.add(problem)) {
                            observations.add(
                                    standing(problem, mapping.signal(row, device(row), now)));
                        }
                    });
        }
        memory.gone(source, stand, now)
                .forEach((problem, noticed) ->
                        observations.add(over(problem, recovered.getOrDefault(problem, noticed))));
        return observations;
    }

    private static Observation standing(Fingerprint problem, AlertSignal signal) {
        return new Observation(
                AlertId.stream(problem), signal, new ReportAlert(problem, signal, 0, null));
    }

    private static Observation over(Fingerprint problem, Instant since) {
        return new Observation(
                AlertId.stream(problem), new Over(since), new ClearAlert(problem, since));
    }

    /// @param over it has recovered, and since when
    record Look(boolean over, Instant since, AlertSignal signal) {}

    /// What LibreNMS says of one alert now; empty when it knows none of that id.
    Optional<Look> look(String alert) throws DeviceException {
        server.learn();
        Optional<ApiRow> found = calls.one(alert);
        AlertMapping mapping = mapping();
        Instant now = clock.instant();
        return found.map(row ->
                new Look(
                        mapping.isOver(row),
                        mapping.since(row, now),
                        mapping.signal(row, device(row), now)));
    }

    /// Tells it that somebody knows, or that nobody does.
    ///
    /// @return what it answered
    String tell(String alert, boolean acknowledged, String note) throws DeviceException {
        return acknowledged ? calls.acknowledge(alert, note) : calls.unmute(alert, note);
    }

    private AlertMapping mapping() {
        return new AlertMapping(source, time, server.rights().acknowledges());
    }

    private @Nullable WatchedDevice device(ApiRow row) {
        return server.device(row.number("device_id").orElse(-1)).orElse(null);
    }
}
