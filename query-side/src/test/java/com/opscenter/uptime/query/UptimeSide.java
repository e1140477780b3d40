package com.opscenter.uptime.query;

import static com.opscenter.views.ReadSide.CLOCK;
import static com.opscenter.views.ReadSide.NOW;

import com.opscenter.availability.KnownTimes;
import com.opscenter.readings.Courses;
import com.opscenter.readings.Surroundings;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceHistory.Span;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.api.SourceStates;
import com.opscenter.telemetry.query.Telemetry;
import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MonitorEvent;
import com.opscenter.uptime.api.MonitorEvent.MonitorHistoryRead;
import com.opscenter.uptime.api.MonitorEvent.MonitorObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorStatusObserved;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorReading;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.StatusEdge;
import com.opscenter.views.Cursors;
import com.opscenter.views.NoSources;
import com.opscenter.views.ReadSide;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The read side of uptime over a history of records. Its times are minutes before now.
final class UptimeSide implements AutoCloseable {

    static final SourceId SOURCE = new SourceId("hostmon-1");
    static final MonitorId WAN1 = MonitorId.of(SOURCE, "WAN1");

    final ReadSide side =
            new ReadSide(new MonitorsProjection(), new EdgesProjection(), new NoSources());
    final Telemetry telemetry = new Telemetry(side.projecting.database(), CLOCK);
    final List<Span> health =
            new ArrayList<>(List.of(new Span(minutesAgo(60), null, HealthStatus.ONLINE)));
    HealthStatus status = HealthStatus.ONLINE;
    final SourceStates states =
            (_, _, _) -> Map.of(SOURCE.value(), new SourceStates.State(status, 60));
    final MonitorCourses courses =
            new MonitorCourses(
                    new EdgeRows(side.reads),
                    new KnownTimes((_, _, from, to) ->
                            health.stream()
                                    .filter(span -> span.from().isBefore(to))
                                    .filter(span -> span.to() == null || span.to().isAfter(from))
                                    .toList()));
    final MonitorRows rows =
            new MonitorRows(
                    side.reads,
                    side.pages,
                    new Monitors(new Surroundings(telemetry.readings(), states, CLOCK), courses));
    final MonitorReadsEndpoint monitors =
            new MonitorReadsEndpoint(
                    side.sights,
                    rows,
                    new Explanations(courses),
                    new Courses(telemetry.readings(), CLOCK),
                    CLOCK);
    final SensorReadsEndpoint sensors =
            new SensorReadsEndpoint(
                    side.sights,
                    rows,
                    new Sensors(new Surroundings(telemetry.readings(), states, CLOCK)),
                    new Courses(telemetry.readings(), CLOCK));
    final OutageReadsEndpoint outages =
            new OutageReadsEndpoint(
                    side.sights,
                    rows,
                    new Outages(courses, new Cursors(side.projecting.database().writer(), CLOCK)),
                    CLOCK);

    static Instant minutesAgo(long minutes) {
        return NOW.minusSeconds(60 * minutes);
    }

    static MonitorObserved seen(MonitorId monitor, String name) {
        return new MonitorObserved(monitor, SOURCE, new MonitorReading(name, "192.0.2.1", "ping"));
    }

    static MonitorStatusObserved turned(long minutesAgo, MonitorStatus status) {
        return turned(WAN1, minutesAgo(minutesAgo), status, Origin.OBSERVED);
    }

    static MonitorStatusObserved turned(
            MonitorId monitor, Instant at, MonitorStatus status, Origin origin) {
        return new MonitorStatusObserved(
                monitor,
                new StatusEdge(at + "/" + status, at, status, "raw " + status, "7 ms"),
                origin);
    }

    static MonitorHistoryRead told(long fromMinutesAgo, long toMinutesAgo) {
        return new MonitorHistoryRead(
                WAN1,
                new HistorySpan(
                        minutesAgo(fromMinutesAgo),
                        minutesAgo(toMinutesAgo),
                        List.of(new HistorySpan.Said(30, 99_990_741))));
    }

    /// @return position of the last
    long append(MonitorEvent... events) {
        for (MonitorEvent event : events) {
            side.history.append(event);
        }
        side.projecting.settle();
        return side.history.head();
    }

    @Override
    public void close() {
        telemetry.close();
        side.close();
    }
}
