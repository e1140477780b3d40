package com.opscenter.telemetry.api;

import com.opscenter.telemetry.api.Readings.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/// A metric of the API.
///
/// @param word such as `current`
/// @param title what people call it
/// @param members the readings it is made of; with a `*`, all readings that are called like that
/// @param mix what several make together
public record Metric(String word, String title, Unit unit, List<String> members, Mix mix) {

    /// What several readings of one entity make together.
    public enum Mix {
        SUM {
            @Override
            long of(long one, long other) {
                return one + other;
            }
        },
        HIGHEST {
            @Override
            long of(long one, long other) {
                return Math.max(one, other);
            }
        };

        abstract long of(long one, long other);
    }

    /// Several members are added up.
    public static Metric of(String word, String title, Unit unit, String... members) {
        return new Metric(word, title, unit, List.of(members), Mix.SUM);
    }

    public static Metric highest(String word, String title, Unit unit, String... members) {
        return new Metric(word, title, unit, List.of(members), Mix.HIGHEST);
    }

    /// Whether it is made of such readings.
    public boolean isMadeOf(String reading) {
        return members.stream().anyMatch(member -> fits(member, reading));
    }

    /// What readings of one time say; empty when none of them is of this metric.
    public OptionalLong value(Map<String, Long> readings) {
        return readings.entrySet().stream()
                .filter(reading -> isMadeOf(reading.getKey()))
                .mapToLong(Map.Entry::getValue)
                .reduce(mix::of);
    }

    /// Its course at one entity. Least and most of several members are bounds: they need not have
    /// met.
    ///
    /// @param known the names of the entity's readings; of those with a `*` nothing else is known
    public List<Point> course(
            Readings readings,
            String orgId,
            String key,
            Set<String> known,
            Instant from,
            Instant to,
            Duration step) {
        List<List<Point>> parts = new ArrayList<>();
        for (String member : named(known)) {
            parts.add(readings.series(orgId, key, member, from, to, step));
        }
        return mixed(parts);
    }

    private List<String> named(Set<String> known) {
        return members.stream()
                .flatMap(member ->
                        member.indexOf('*') < 0
                                ? List.of(member).stream()
                                : known.stream().filter(name -> fits(member, name)).sorted())
                .toList();
    }

    private List<Point> mixed(List<List<Point>> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        BinaryOperator<Point> together =
                (one, other) ->
                        new Point(
                                one.at(),
                                mix.of(one.min(), other.min()),
                                mix.of(one.avg(), other.avg()),
                                mix.of(one.max(), other.max()));
        TreeMap<Instant, Point> all = new TreeMap<>();
        parts.stream().flatMap(List::stream).forEach(part -> all.merge(part.at(), part, together));
        return List.copyOf(all.values());
    }

    private static boolean fits(String member, String reading) {
        int star = member.indexOf('*');
        return star < 0
                ? member.equals(reading)
                : reading.length() >= member.length()
                        && reading.startsWith(member.substring(0, star))
                        && reading.endsWith(member.substring(star + 1));
    }
}
