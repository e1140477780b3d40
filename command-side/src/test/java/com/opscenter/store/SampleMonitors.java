package com.opscenter.store;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.history.api.Event;
import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceCancelled;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceConfirmed;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceContradicted;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceDismissed;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceDispatched;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceObserved;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceRejected;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceRequested;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceTimedOut;
import com.opscenter.uptime.api.MaintenanceState;
import com.opscenter.uptime.api.MonitorEvent.MonitorDescribed;
import com.opscenter.uptime.api.MonitorEvent.MonitorHistoryRead;
import com.opscenter.uptime.api.MonitorEvent.MonitorObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorRemoved;
import com.opscenter.uptime.api.MonitorEvent.MonitorSensorsObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorStatusObserved;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorReading;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.Sensor;
import com.opscenter.uptime.api.SensorKind;
import com.opscenter.uptime.api.StatusEdge;
import java.time.Instant;
import java.util.List;

/// One event of every type of `uptime`.
final class SampleMonitors {

    private static final String COMMAND = "6f1f0d3c-9a52-4c55-8c0a-0a5b8f1e2d3c";

    private SampleMonitors() {}

    static List<Event> all() {
        MonitorId monitor = new MonitorId("hostmon-1:wan1");
        SourceId source = new SourceId("hostmon-1");
        Instant from = Instant.parse("2026-10-22T14:30:00Z");
        Instant to = Instant.parse("2026-11-21T14:30:00Z");
        return List.of(
                new MonitorObserved(
                        monitor, source, new MonitorReading("WAN1", "192.0.2.1", "ping")),
                new MonitorStatusObserved(
                        monitor,
                        new StatusEdge(
                                "17/2026-11-21 03:00:00/No answer",
                                Instant.parse("2026-11-21T02:00:00Z"),
                                MonitorStatus.DOWN,
                                "No answer",
                                null),
                        Origin.HISTORY),
                new MonitorHistoryRead(
                        monitor,
                        new HistorySpan(from, to, List.of(new HistorySpan.Said(30, 99_990_741)))),
                new MonitorDescribed(monitor, "Main line", "wan/wan1"),
                new MonitorSensorsObserved(
                        monitor,
                        List.of(
                                new Sensor(
                                        "42",
                                        SensorKind.TEMPERATURE,
                                        "Intake",
                                        5_000L,
                                        null,
                                        40_000L,
                                        50_000L))),
                new MaintenanceObserved(monitor, MaintenanceState.RUNNING, to),
                new MaintenanceRequested(
                        monitor, COMMAND, 90, "new disks", MaintenanceState.NONE, to),
                new MaintenanceDispatched(monitor, COMMAND, to),
                new MaintenanceConfirmed(monitor, COMMAND),
                new MaintenanceContradicted(monitor, COMMAND),
                new MaintenanceTimedOut(monitor, COMMAND),
                new MaintenanceRejected(monitor, COMMAND, "the token may not"),
                new MaintenanceCancelled(monitor, COMMAND),
                new MaintenanceDismissed(
                        monitor, COMMAND, CommandStatus.CONTRADICTED, "seen on site"),
                new MonitorRemoved(monitor));
    }
}
