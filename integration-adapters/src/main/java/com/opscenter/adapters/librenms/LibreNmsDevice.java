package com.opscenter.adapters.librenms;

import com.opscenter.adapters.librenms.alerts.AlertDevice;
import com.opscenter.adapters.librenms.alerts.ListedAlerts;
import com.opscenter.adapters.librenms.graphs.DeviceGraphs;
import com.opscenter.adapters.librenms.graphs.GraphDevice;
import com.opscenter.adapters.librenms.history.DeviceHistories;
import com.opscenter.adapters.librenms.logs.DeviceLogs;
import com.opscenter.adapters.librenms.maintenance.DeviceMaintenance;
import com.opscenter.adapters.librenms.maintenance.MaintenanceDevice;
import com.opscenter.adapters.librenms.polls.Seen;
import com.opscenter.adapters.librenms.ports.DevicePorts;
import com.opscenter.adapters.librenms.sensors.DeviceSensors;
import com.opscenter.adapters.librenms.server.KnownServer;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.telemetry.api.Sample;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One LibreNMS.
final class LibreNmsDevice implements AlertDevice, MaintenanceDevice, GraphDevice {

    private final LibreNmsApi api;
    private final KnownServer server;
    private final ListedAlerts alerts;
    private final DeviceHistories histories;
    private final DeviceLogs logs;
    private final DevicePorts ports;
    private final DeviceSensors sensors;
    private final DeviceMaintenance maintenance;
    private final DeviceGraphs graphs;
    private final Clock clock;

    LibreNmsDevice(
            LibreNmsApi api,
            KnownServer server,
            ListedAlerts alerts,
            DeviceHistories histories,
            DeviceLogs logs,
            DevicePorts ports,
            DeviceSensors sensors,
            DeviceMaintenance maintenance,
            Clock clock) {
        this.api = api;
        this.server = server;
        this.alerts = alerts;
        this.histories = histories;
        this.logs = logs;
        this.ports = ports;
        this.sensors = sensors;
        this.maintenance = maintenance;
        this.graphs = new DeviceGraphs(api);
        this.clock = clock;
    }

    @Override
    public Reading read(boolean everything) throws DeviceException {
        if (everything) {
            server.forget();
        }
        boolean fresh = server.learn();
        List<Observation> observations = alerts.read(fresh);
        observations.addAll(histories.read(server.devices().values(), clock.instant()));
        Reading reading = withInsides(observations, everything);
        return server.rights().showsLogs()
                ? reading.with(logs.read(server.devices(), everything, clock.instant()))
                : reading;
    }

    /// Ports, sensors and work on devices: where one of them cannot be read, the rest stands.
    private Reading withInsides(List<Observation> observations, boolean everything) {
        Instant now = clock.instant();
        Map<Long, WatchedDevice> devices = server.devices();
        Map<Long, WatchedDevice> standing = new HashMap<>();
        devices.forEach((id, device) -> standing.put(id, histories.standing(device)));
        Map<Long, WatchedDevice> told = histories.told(devices);
        Seen seen = ports.read(standing, everything, now);
        Seen sensed = sensors.read(told, everything, now);
        observations.addAll(seen.observations());
        observations.addAll(sensed.observations());
        observations.addAll(maintenance.read(told.keySet(), histories.left(told), now));
        List<Sample> samples = new ArrayList<>(seen.samples());
        samples.addAll(sensed.samples());
        List<String> remarks = new ArrayList<>(ports.remarks());
        remarks.addAll(sensors.remarks());
        remarks.addAll(maintenance.remarks());
        return new Reading(
                observations,
                samples,
                LibreNmsKind.capabilities(ports.scope(), server.rights()),
                devices.size(),
                remarks);
    }

    @Override
    public ListedAlerts alerts() {
        return alerts;
    }

    @Override
    public DeviceMaintenance maintenance() {
        return maintenance;
    }

    @Override
    public DeviceGraphs graphs() {
        return graphs;
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
