package com.opscenter.uptime.query;

import com.opscenter.availability.Known;
import com.opscenter.availability.Share;
import com.opscenter.availability.Timeline;
import com.opscenter.readings.Surroundings;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.MonitorView;
import com.opscenter.uptime.api.UptimeMetrics;
import com.opscenter.uptime.query.MonitorRow.Latest;
import com.opscenter.views.Moment;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes views of monitors of rows.
@Component
class Monitors {

    static final View<MonitorRow> VIEW = new View<>("uptime_monitor", MonitorRow.class);

    private final Surroundings surroundings;
    private final MonitorCourses courses;

    Monitors(Surroundings surroundings, MonitorCourses courses) {
        this.surroundings = surroundings;
        this.courses = courses;
    }

    List<MonitorView> views(String orgId, Moment moment, List<Row<MonitorRow>> rows) {
        Surroundings.Found found =
                surroundings.of(
                        orgId,
                        moment,
                        rows.stream().map(Row::key).toList(),
                        rows.stream().map(row -> row.value().source()).collect(Collectors.toSet()));
        Map<String, MonitorCourses.Found> all = courses.of(orgId, moment, rows, found.now());
        return rows.stream()
                .map(row -> view(row, found, Objects.requireNonNull(all.get(row.key()))))
                .toList();
    }

    private static MonitorView view(
            Row<MonitorRow> row, Surroundings.Found found, MonitorCourses.Found course) {
        MonitorRow monitor = row.value();
        Latest latest = monitor.latest();
        Instant now = found.now();
        boolean heard = found.status(monitor.source()).equals("UP");
        return new MonitorView(
                row.key(),
                monitor.id(),
                row.site() == null ? "" : row.site(),
                monitor.source(),
                found.polled(monitor.source()),
                found.interval(monitor.source()),
                found.freshness(monitor.source()),
                row.parked(),
                row.version(),
                monitor.shownName(),
                monitor.reading().name(),
                monitor.reading().target(),
                monitor.reading().method(),
                monitor.linkTo(),
                status(monitor, heard),
                latest == null ? null : latest.edge().rawStatus(),
                latest == null ? null : latest.edge().reply(),
                since(monitor, heard, course),
                uptime(course.timeline(), now),
                unknown(course.timeline(), now),
                Heartbeats.of(course.timeline(), now),
                outage(course.course()),
                found.value(row.key(), UptimeMetrics.RESPONSE),
                monitor.sensors().size(),
                monitor.care().shown());
    }

    private static MonitorStatus status(MonitorRow monitor, boolean heard) {
        Latest latest = monitor.latest();
        if (!heard || latest == null) {
            return MonitorStatus.UNKNOWN;
        }
        return monitor.care().isRunning() ? MonitorStatus.MAINTENANCE : latest.edge().status();
    }

    /// Of a status nobody can see any more: since when that is so. Of work: since it began.
    private static @Nullable Instant since(
            MonitorRow monitor, boolean heard, MonitorCourses.Found found) {
        if (heard) {
            Instant work = monitor.care().since();
            return found.course().last().map(edge -> work == null ? edge.at() : work).orElse(null);
        }
        List<Known> known = found.known();
        return known.isEmpty() ? null : known.getLast().time().to();
    }

    private static MonitorView.Uptime uptime(Timeline timeline, Instant now) {
        return new MonitorView.Uptime(
                days(timeline, now, 1).pct(),
                days(timeline, now, 7).pct(),
                days(timeline, now, 30).pct(),
                days(timeline, now, 365).pct());
    }

    private static MonitorView.Unknown unknown(Timeline timeline, Instant now) {
        return new MonitorView.Unknown(
                days(timeline, now, 1).unknownPct(),
                days(timeline, now, 7).unknownPct(),
                days(timeline, now, 30).unknownPct(),
                days(timeline, now, 365).unknownPct());
    }

    private static Share days(Timeline timeline, Instant now, int days) {
        return timeline.between(now.minus(Duration.ofDays(days)), now);
    }

    private static MonitorView.@Nullable Outage outage(Course course) {
        List<Course.Outage> outages = course.outages();
        if (outages.isEmpty()) {
            return null;
        }
        Course.Outage last = outages.getLast();
        Instant to = last.to();
        return new MonitorView.Outage(
                last.began().at(),
                to,
                to == null ? null : Duration.between(last.began().at(), to).toSeconds());
    }
}
