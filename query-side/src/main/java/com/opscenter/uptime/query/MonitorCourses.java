package com.opscenter.uptime.query;

import com.opscenter.availability.Known;
import com.opscenter.availability.KnownTimes;
import com.opscenter.availability.Time;
import com.opscenter.availability.Timeline;
import com.opscenter.uptime.query.MonitorRow.Latest;
import com.opscenter.views.Moment;
import com.opscenter.views.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How monitors did in the year up to an instant.
@Component
class MonitorCourses {

    static final Duration YEAR = Duration.ofDays(365);

    private final EdgeRows edges;
    private final KnownTimes times;

    MonitorCourses(EdgeRows edges, KnownTimes times) {
        this.edges = edges;
        this.times = times;
    }

    /// @param known when anything is known of the monitor, in order
    /// @param timeline what was said, for those times
    record Found(Course course, List<Known> known, Timeline timeline) {}

    /// By key of the row.
    Map<String, Found> of(String orgId, Moment moment, List<Row<MonitorRow>> rows, Instant now) {
        Instant begin = now.minus(YEAR);
        List<String> ids = rows.stream().map(row -> row.value().id()).toList();
        Map<String, List<Edge>> changes = edges.of(orgId, moment, ids, begin, now);
        Map<String, List<Time>> heard = new HashMap<>();
        Map<String, Found> found = new HashMap<>();
        for (Row<MonitorRow> row : rows) {
            MonitorRow monitor = row.value();
            Course course =
                    Course.of(
                            Objects.requireNonNullElse(changes.get(monitor.id()), List.of()),
                            latest(monitor.latest(), now));
            List<Known> known =
                    Known.of(
                            heard.computeIfAbsent(
                                    monitor.source(),
                                    source -> times.heard(orgId, source, begin, now)),
                            told(monitor, begin, now));
            found.put(
                    row.key(),
                    new Found(
                            course,
                            known,
                            Timeline.of(monitor.care().over(course.stood(now), now), known)));
        }
        return found;
    }

    private static @Nullable Edge latest(@Nullable Latest latest, Instant now) {
        return latest == null || latest.edge().occurredAt().isAfter(now)
                ? null
                : new Edge(latest.edge(), latest.origin(), latest.position());
    }

    private static List<Time> told(MonitorRow monitor, Instant from, Instant to) {
        return monitor.told().stream()
                .flatMap(span -> Time.clipped(span.from(), span.to(), from, to).stream())
                .toList();
    }
}
