package com.opscenter.uptime.command;

import com.opscenter.commands.command.Given;
import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MonitorCommand;
import com.opscenter.uptime.api.MonitorCommand.ObserveMonitor;
import com.opscenter.uptime.api.MonitorEvent;
import com.opscenter.uptime.api.MonitorEvent.MonitorObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorStatusObserved;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorReading;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.StatusEdge;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A monitor of tests: WAN1, watched by hostmon-1. Its times are seconds.
final class Watching {

    static final SourceId SOURCE = new SourceId("hostmon-1");
    static final MonitorId WAN1 = MonitorId.of(SOURCE, "WAN1");
    static final MonitorReading READING = new MonitorReading("WAN1", "192.0.2.1", "ping");
    static final Instant BEGIN = Instant.parse("2026-11-20T03:00:00Z");

    private Watching() {}

    static Given<MonitorCommand, Monitor, MonitorEvent> monitor() {
        return new Given<>(new Monitor.Unknown(), MonitorDecider::decide, Monitor::evolve);
    }

    static Instant at(int second) {
        return BEGIN.plusSeconds(second);
    }

    static StatusEdge edge(int second, MonitorStatus status) {
        return new StatusEdge(
                second + "/" + status,
                at(second),
                status,
                status == MonitorStatus.DOWN ? "No answer" : "Host is alive",
                null);
    }

    static ObserveMonitor read(StatusEdge... edges) {
        return new ObserveMonitor(WAN1, SOURCE, READING, List.of(edges), Origin.OBSERVED, null);
    }

    static ObserveMonitor told(@Nullable HistorySpan span, StatusEdge... edges) {
        return new ObserveMonitor(WAN1, SOURCE, READING, List.of(edges), Origin.HISTORY, span);
    }

    static MonitorObserved seen() {
        return new MonitorObserved(WAN1, SOURCE, READING);
    }

    static MonitorStatusObserved turned(int second, MonitorStatus status) {
        return new MonitorStatusObserved(WAN1, edge(second, status), Origin.OBSERVED);
    }
}
