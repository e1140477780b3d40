package com.opscenter.uptime.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MaintenanceCommand;
import com.opscenter.uptime.api.MonitorCommand;
import com.opscenter.uptime.api.MonitorCommand.DescribeMonitor;
import com.opscenter.uptime.api.MonitorCommand.ObserveMonitor;
import com.opscenter.uptime.api.MonitorCommand.ObserveSensors;
import com.opscenter.uptime.api.MonitorCommand.RemoveMonitor;
import com.opscenter.uptime.api.MonitorEvent;
import com.opscenter.uptime.api.MonitorEvent.MonitorDescribed;
import com.opscenter.uptime.api.MonitorEvent.MonitorHistoryRead;
import com.opscenter.uptime.api.MonitorEvent.MonitorObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorRemoved;
import com.opscenter.uptime.api.MonitorEvent.MonitorSensorsObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorStatusObserved;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.StatusEdge;
import com.opscenter.uptime.command.Monitor.Removed;
import com.opscenter.uptime.command.Monitor.Unknown;
import com.opscenter.uptime.command.Monitor.Watched;
import com.opscenter.uptime.command.Monitor.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides what is asked of a monitor.
final class MonitorDecider {

    private MonitorDecider() {}

    static Decision<MonitorEvent> decide(MonitorCommand command, Monitor monitor) {
        return switch (command) {
            case ObserveMonitor observe ->
                    switch (monitor) {
                        case Unknown _ -> accept(observe(observe, null));
                        case Watched watched -> accept(observe(observe, watched));
                        case Removed _ -> accept();
                    };
            case DescribeMonitor describe ->
                    monitor instanceof Watched watched
                            ? describe(describe, watched.words())
                            : reject(Refusal.notFound("monitor " + describe.monitor().value()));
            case ObserveSensors(var id, var sensors) ->
                    monitor instanceof Watched watched && !watched.sensors().equals(sensors)
                            ? accept(new MonitorSensorsObserved(id, sensors))
                            : accept();
            case MaintenanceCommand about -> MaintenanceDecider.decide(about, monitor);
            case RemoveMonitor(var id) ->
                    monitor instanceof Watched watched ? accept(remove(id, watched)) : accept();
        };
    }

    private static List<MonitorEvent> observe(ObserveMonitor command, @Nullable Watched known) {
        List<MonitorEvent> events = new ArrayList<>();
        if (known == null || !known.reading().equals(command.reading())) {
            events.add(new MonitorObserved(command.monitor(), command.source(), command.reading()));
        }
        Edges edges = known == null ? Edges.NONE : known.edges();
        for (StatusEdge edge : inOrder(command.edges())) {
            if (edges.isNews(edge)) {
                edges = edges.with(edge);
                events.add(new MonitorStatusObserved(command.monitor(), edge, command.origin()));
            }
        }
        HistorySpan told = command.told();
        if (told != null && (known == null || !known.isTold(told))) {
            events.add(new MonitorHistoryRead(command.monitor(), told));
        }
        return events;
    }

    private static List<MonitorEvent> remove(MonitorId id, Watched watched) {
        List<MonitorEvent> events = new ArrayList<>(MaintenanceDecider.close(id, watched.care()));
        events.add(new MonitorRemoved(id));
        return events;
    }

    private static List<StatusEdge> inOrder(List<StatusEdge> edges) {
        return edges.stream().sorted(Comparator.comparing(StatusEdge::occurredAt)).toList();
    }

    private static Decision<MonitorEvent> describe(DescribeMonitor command, Words now) {
        Words wanted =
                new Words(
                        chosen(command.name(), now.name()), chosen(command.linkTo(), now.linkTo()));
        return wanted.equals(now)
                ? accept()
                : accept(new MonitorDescribed(command.monitor(), wanted.name(), wanted.linkTo()));
    }

    private static @Nullable String chosen(@Nullable String wanted, @Nullable String now) {
        if (wanted == null) {
            return now;
        }
        return wanted.isBlank() ? null : wanted.strip();
    }
}
