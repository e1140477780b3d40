package com.opscenter.readings;

import com.opscenter.telemetry.api.Readings;
import com.opscenter.telemetry.api.Readings.Point;
import com.opscenter.telemetry.api.Resolution;
import com.opscenter.views.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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
        List<List<Point>> parts = new ArrayList<>();
        for (String member : metric.members()) {
            parts.add(readings.series(sight.orgId(), key, member, from, to, step));
        }
        return new Series(
                metric.word(),
                metric.unit(),
                step.toSeconds(),
                from,
                to,
                Resolution.within(step).word(),
                sum(parts).stream().map(Series::point).toList(),
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

    /// Least and most of a sum are bounds: they need not have met.
    private static List<Point> sum(List<List<Point>> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        TreeMap<Instant, Point> sums = new TreeMap<>();
        parts.stream()
                .flatMap(List::stream)
                .forEach(part -> sums.merge(part.at(), part, Courses::add));
        return List.copyOf(sums.values());
    }

    private static Point add(Point one, Point other) {
        return new Point(
                one.at(),
                one.min() + other.min(),
                one.avg() + other.avg(),
                one.max() + other.max());
    }
}
