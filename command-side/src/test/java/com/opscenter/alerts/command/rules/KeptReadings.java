package com.opscenter.alerts.command.rules;

import static com.opscenter.alerts.command.rules.Loads.NOON;

import com.opscenter.power.api.PowerMetrics;
import com.opscenter.telemetry.api.Readings;
import com.opscenter.telemetry.api.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Courses of a load that are kept as they are given, one reading each half minute from noon.
final class KeptReadings implements Readings {

    final Map<String, List<Point>> courses = new TreeMap<>();
    Resolution finest = Resolution.RAW;

    void read(String key, long... values) {
        courses.put(
                key,
                IntStream.range(0, values.length)
                        .mapToObj(reading -> point(reading, values[reading]))
                        .toList());
    }

    static Instant at(int reading) {
        return NOON.plusSeconds(30L * reading);
    }

    static Point point(int reading, long value) {
        return new Point(at(reading), value, value, value);
    }

    @Override
    public SortedMap<String, Set<String>> known(String orgId, String kind) {
        SortedMap<String, Set<String>> known = new TreeMap<>();
        courses.keySet().stream()
                .filter(key -> key.startsWith(kind))
                .forEach(key -> known.put(key, Set.of(PowerMetrics.CURRENT)));
        return known;
    }

    @Override
    public Map<String, Map<String, Long>> latest(
            String orgId, Collection<String> keys, @Nullable Instant at) {
        return Map.of();
    }

    @Override
    public Map<String, Instant> measuredAt(
            String orgId, Collection<String> keys, @Nullable Instant at) {
        return Map.of();
    }

    @Override
    public Map<String, Instant> polledAt(
            String orgId, Collection<String> sources, @Nullable Instant at) {
        return Map.of();
    }

    @Override
    public Resolution finest(Instant at) {
        return finest;
    }

    @Override
    public List<Point> series(
            String orgId, String key, String metric, Instant from, Instant to, Duration step) {
        return metric.equals(PowerMetrics.CURRENT)
                ? courses.getOrDefault(key, List.of()).stream()
                        .filter(point -> !point.at().isBefore(from) && point.at().isBefore(to))
                        .toList()
                : List.of();
    }
}
