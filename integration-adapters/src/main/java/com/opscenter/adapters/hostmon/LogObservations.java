package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.hostmon.LineSource.Nature;
import com.opscenter.adapters.hostmon.LogMemory.Target;
import com.opscenter.adapters.hostmon.LogPage.OfTest;
import com.opscenter.adapters.hostmon.Standings.Failure;
import com.opscenter.adapters.hostmon.Standings.Turn;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MonitorCommand.ObserveMonitor;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorReading;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.StatusEdge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Readings of a host monitor in the words of the history.
final class LogObservations {

    private final SourceId source;
    private final Nature nature;
    private final Standings standings;
    private final Optional<DownAlerts> alerts;

    LogObservations(
            SourceId source, Nature nature, Standings standings, Optional<DownAlerts> alerts) {
        this.source = source;
        this.nature = nature;
        this.standings = standings;
        this.alerts = alerts;
    }

    private record Edges(MonitorReading reading, List<StatusEdge> edges) {}

    /// What a reading is about.
    ///
    /// @param first nothing was read before
    /// @param late it tells of a time in which nobody read
    /// @param news what is older is history
    record Look(boolean first, boolean late, Instant news, Instant now) {

        boolean isNews(Instant at, Nature nature) {
            return nature == Nature.LOG ? !late : !at.isBefore(news);
        }
    }

    List<Observation> of(LogPage page, Map<String, HistorySpan> told, Look look) {
        List<Observation> all = new ArrayList<>();
        page.tests().forEach((target, test) -> all.addAll(of(target, test, look)));
        told.forEach((target, span) ->
                Optional.ofNullable(standings.of(target))
                        .ifPresent(stands -> all.add(told(target, stands, span))));
        alerts.ifPresent(those ->
                standings
                        .alarming()
                        .forEach((target, stands) -> all.add(those.of(target, stands))));
        return all;
    }

    /// What failed and works again within one reading is told, unless it is history.
    private List<Observation> of(String target, OfTest test, Look look) {
        List<Observation> all = new ArrayList<>();
        Turn turn = standings.turn(target, test, look.first(), look.now());
        for (Failure failure : turn.failures()) {
            if (look.isNews(failure.over(), nature)) {
                alerts.ifPresent(those -> all.add(those.of(target, failure.stood())));
            }
        }
        List<StatusEdge> edges =
                nature == Nature.LIST
                        ? standings.turns(target).stream().map(LogLine::edge).toList()
                        : test.edges();
        all.addAll(edges(target, test.last(), edges, look));
        return all;
    }

    /// What is sent or listed may tell of long ago and of now at once.
    private List<Observation> edges(
            String target, LogLine last, List<StatusEdge> edges, Look look) {
        Map<Boolean, List<StatusEdge>> news =
                edges.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        edge -> look.isNews(edge.occurredAt(), nature)));
        List<Observation> both = new ArrayList<>();
        news.forEach((fresh, some) -> {
            if (!some.isEmpty()) {
                both.add(
                        edges(
                                target,
                                fresh || nature == Nature.LOG ? "" : "#history",
                                last,
                                some,
                                fresh ? Origin.OBSERVED : Origin.HISTORY));
            }
        });
        return both;
    }

    /// What is known of it changes nothing.
    private Observation edges(
            String target, String part, LogLine last, List<StatusEdge> edges, Origin origin) {
        MonitorReading reading = reading(last.name(), last.method());
        MonitorId monitor = MonitorId.of(source, target);
        return new Observation(
                monitor.key() + part,
                new Edges(reading, edges),
                new ObserveMonitor(monitor, source, reading, edges, origin, null));
    }

    /// The time of which the log told everything.
    private Observation told(String target, Target now, HistorySpan span) {
        MonitorId monitor = MonitorId.of(source, target);
        return new Observation(
                monitor.key() + "#told",
                span,
                new ObserveMonitor(
                        monitor,
                        source,
                        reading(now.name(), now.method()),
                        List.of(),
                        Origin.HISTORY,
                        span));
    }

    private static MonitorReading reading(String name, @Nullable String method) {
        return new MonitorReading(name, null, method);
    }
}
