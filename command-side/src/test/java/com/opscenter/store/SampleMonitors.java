package com.opscenter.store;

import com.opscenter.history.api.Event;
import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MonitorEvent.MonitorDescribed;
import com.opscenter.uptime.api.MonitorEvent.MonitorHistoryRead;
import com.opscenter.uptime.api.MonitorEvent.MonitorObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorRemoved;
import com.opscenter.uptime.api.MonitorEvent.MonitorStatusObserved;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorReading;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.StatusEdge;
import java.time.Instant;
import java.util.List;

/// One event of every type of `uptime`.
final class SampleMonitors {

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
                new MonitorRemoved(monitor));
    }
}
