package com.opscenter.adapters.librenms;

import com.opscenter.adapters.alerts.StandingAlerts;
import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.uptime.api.MaintenanceState;
import com.opscenter.uptime.api.MonitorGraphs.Drawing;
import com.opscenter.uptime.api.MonitorGraphs.Graph;
import com.opscenter.uptime.api.MonitorGraphs.Picture;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One LibreNMS.
final class LibreNmsDevice implements Device {

    private final SourceId source;
    private final LibreNmsApi api;
    private final ZoneId zone;
    private final StandingAlerts memory;
    private final DeviceHistories histories;
    private final DeviceLogs logs;
    private final PortScope scope;
    private final DevicePorts ports;
    private final DeviceSensors sensors;
    private final DeviceMaintenance maintenance;
    private final Clock clock;
    private Map<Long, WatchedDevice> devices = Map.of();
    private boolean acknowledgeable;
    private boolean showsLogs;
    private boolean known;

    LibreNmsDevice(
            SourceId source,
            LibreNmsApi api,
            ZoneId zone,
            StandingAlerts memory,
            DeviceHistories histories,
            DeviceLogs logs,
            PortScope scope,
            DevicePorts ports,
            DeviceSensors sensors,
            Clock clock) {
        this.source = source;
        this.api = api;
        this.zone = zone;
        this.memory = memory;
        this.histories = histories;
        this.logs = logs;
        this.scope = scope;
        this.ports = ports;
        this.sensors = sensors;
        this.maintenance = new DeviceMaintenance(source);
        this.clock = clock;
    }

    /// @param since when it ended, by LibreNMS or by our looking
    private record Over(Instant since) {}

    @Override
    public Reading read(boolean everything) throws DeviceException {
        if (everything) {
            known = false;
        }
        boolean fresh = learn();
        List<ApiRow> rows = api.alerts();
        if (!fresh && rows.stream().anyMatch(this::isOfUnknownDevice)) {
            known = false;
            learn();
        }
        List<Observation> observations = observations(rows);
        observations.addAll(histories.read(api, devices.values(), clock.instant()));
        Reading reading = withInsides(observations, everything);
        return showsLogs
                ? reading.with(logs.read(api, devices, everything, clock.instant()))
                : reading;
    }

    /// Ports, sensors and work on devices: where one of them cannot be read, the rest stands.
    private Reading withInsides(List<Observation> observations, boolean everything) {
        Instant now = clock.instant();
        Map<Long, WatchedDevice> standing = new HashMap<>();
        devices.forEach((id, device) -> standing.put(id, histories.standing(device)));
        Map<Long, WatchedDevice> told = histories.told(devices);
        DevicePorts.Seen seen = ports.read(api, standing, everything, now);
        DeviceSensors.Seen sensed = sensors.read(api, told, everything, now);
        observations.addAll(seen.observations());
        observations.addAll(sensed.observations());
        observations.addAll(maintenance.read(api, told.keySet(), histories.left(told), now));
        List<Sample> samples = new ArrayList<>(seen.samples());
        samples.addAll(sensed.samples());
        List<String> remarks = new ArrayList<>(ports.remarks());
        remarks.addAll(sensors.remarks());
        remarks.addAll(maintenance.remarks());
        return new Reading(
                observations,
                samples,
                LibreNmsKind.capabilities(scope, acknowledgeable, showsLogs),
                devices.size(),
                remarks);
    }

    /// What seldom changes.
    ///
    /// @return whether it was read now
    private boolean learn() throws DeviceException {
        if (known) {
            return false;
        }
        Map<Long, WatchedDevice> found = new HashMap<>();
        api.devices().forEach(device -> found.put(device.id(), device));
        devices = Map.copyOf(found);
        acknowledgeable = api.mayAcknowledge();
        showsLogs = api.maySeeLogs();
        known = true;
        return true;
    }

    private boolean isOfUnknownDevice(ApiRow row) {
        return row.number("device_id").stream().anyMatch(id -> !devices.containsKey(id));
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

    /// What LibreNMS says of one alert now; empty when it knows none of that id.
    Optional<Look> look(String alert) throws DeviceException {
        learn();
        Optional<ApiRow> found = api.alert(alert);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ApiRow row = found.get();
        AlertMapping mapping = mapping();
        Instant now = clock.instant();
        return Optional.of(
                new Look(
                        mapping.isOver(row),
                        mapping.since(row, now),
                        mapping.signal(row, device(row), now)));
    }

    /// @param over it has recovered, and since when
    record Look(boolean over, Instant since, AlertSignal signal) {}

    /// Tells it that somebody knows, or that nobody does.
    ///
    /// @return what it answered
    String tell(String alert, boolean acknowledged, String note) throws DeviceException {
        return acknowledged ? api.acknowledge(alert, note) : api.unmute(alert, note);
    }

    /// Whether a device is being worked on now.
    Maintained maintenance(long device) throws DeviceException {
        return new Maintained(api.maintenance(device));
    }

    /// Announces work on a device, unless there is some: each time it is said a further schedule is
    /// written, and what runs already cannot be told from what is asked for. Whether what got no
    /// answer was done is for the next look to say.
    Answer maintain(long device, int minutes, String reason) throws DeviceException {
        if (api.maintenance(device) == MaintenanceState.RUNNING) {
            return new Answer.TurnedAway(name(device) + " is under maintenance already.");
        }
        try {
            api.maintain(device, minutes, reason);
            return new Answer.Accepted();
        } catch (DeviceException failed) {
            return switch (failed.reason()) {
                case COMMUNICATION -> new Answer.Silent();
                case PROTOCOL -> new Answer.Failed(failed.sentence());
                default -> throw failed;
            };
        }
    }

    private String name(long device) {
        WatchedDevice known = devices.get(device);
        return known == null ? "Device " + device : known.name();
    }

    /// The graphs of a device, as LibreNMS lists them.
    List<Graph> graphs(long device) throws DeviceException {
        return api.graphs(device).stream().flatMap(row -> DrawnGraph.graph(row).stream()).toList();
    }

    Picture draw(long device, Drawing drawing) throws DeviceException {
        return DrawnGraph.picture(api.draw(device, drawing));
    }

    private AlertMapping mapping() {
        return new AlertMapping(source, zone, acknowledgeable);
    }

    private @Nullable WatchedDevice device(ApiRow row) {
        return devices.get(row.number("device_id").orElse(-1));
    }

    @Override
    public void recorded() {
        logs.recorded();
    }

    @Override
    public void unrecorded() {
        logs.unrecorded();
        ports.unrecorded();
        sensors.unrecorded();
        maintenance.unrecorded();
    }

    @Override
    public void close() {
        api.close();
    }
}
