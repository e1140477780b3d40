package com.opscenter.readings;

import com.opscenter.telemetry.api.Metric;
import com.opscenter.telemetry.api.Readings;
import com.opscenter.telemetry.api.Readings.Point;
import com.opscenter.telemetry.api.Resolution;
import com.opscenter.views.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The course of readings of one entity.
@Component
public class Courses {

    private final Readings readings;
    private final Clock clock;

    public Courses(Readings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /// Finds what happened to an entity meanwhile.
    @FunctionalInterface
    public interface Marks {
        List<Series.Annotation> between(Instant from, Instant to);
    }

    /// @param metrics those the entity has, the usual one first
    public Series of(Sight sight, String key, Range range, List<Metric> metrics, Marks marks) {
        Metric metric = metric(range, metrics);
        Instant end = sight.moment().instant() == null ? clock.instant() : sight.moment().instant();
        Instant to = Range.instant("to", range.to(), end);
        Instant from = Range.instant("from", range.from(), to.minus(Duration.ofHours(1)));
        Duration step =
                Series.step(
                        range.step() == null ? "auto" : range.step(),
                        from,
                        to,
                        readings.finest(from));
        Set<String> known =
                readings.latest(sight.orgId(), List.of(key), null)
                        .getOrDefault(key, Map.of())
                        .keySet();
        List<Point> points = metric.course(readings, sight.orgId(), key, known, from, to, step);
        return new Series(
                metric.word(),
                metric.unit().word(),
                step.toSeconds(),
                from,
                to,
                Resolution.within(step).word(),
                points.stream().map(Series::point).toList(),
                marks.between(from, to));
    }

    private static Metric metric(Range range, List<Metric> metrics) {
        return range.metric() == null
                ? metrics.getFirst()
                : metrics.stream()
                        .filter(metric -> metric.word().equals(range.metric()))
                        .findFirst()
                        .orElseThrow(() ->
                                Series.refused(
                                        "metric",
                                        "must be one of "
                                                + metrics.stream().map(Metric::word).toList()));
    }
}
