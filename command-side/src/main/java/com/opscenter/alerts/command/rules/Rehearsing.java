package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.api.Hold;
import com.opscenter.alerts.api.RuleMetric;
import com.opscenter.alerts.command.rules.Rehearsal.Occurrence;
import com.opscenter.commands.api.TargetSites;
import com.opscenter.telemetry.api.Readings;
import com.opscenter.telemetry.api.Readings.Point;
import com.opscenter.telemetry.api.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tries a condition on what was read, as [RuleWatch] would have.
@Component
class Rehearsing {

    private static final int MOST_ENTITIES = 200;
    private static final int MOST_OCCURRENCES = 100;

    /// Points that are read for all entities together. Sources are read about every half minute.
    private static final long MOST_POINTS = 600_000;

    private static final Duration POLL = Duration.ofSeconds(30);

    private final Readings readings;
    private final EntityNames names;
    private final List<TargetSites> sites;

    Rehearsing(Readings readings, EntityNames names, List<TargetSites> sites) {
        this.readings = readings;
        this.names = names;
        this.sites = sites;
    }

    /// @param site null for all sites
    Rehearsal over(String orgId, @Nullable String site, When when, Instant from, Instant to) {
        RuleMetric watched = RuleMetric.find(when.metric()).orElseThrow();
        SortedMap<String, Set<String>> known = readings.known(orgId, watched.keys());
        List<String> keys =
                atSite(
                        orgId,
                        site,
                        known.entrySet().stream()
                                .filter(one -> when.covers(one.getKey()))
                                .filter(one ->
                                        one.getValue().stream()
                                                .anyMatch(watched.metric()::isMadeOf))
                                .map(Map.Entry::getKey)
                                .toList());
        List<String> tried = keys.subList(0, Math.min(MOST_ENTITIES, keys.size()));
        Resolution resolution = resolution(from, to, tried.size());
        List<Occurrence> found = new ArrayList<>();
        for (String key : tried) {
            List<Point> course =
                    watched.metric()
                            .course(
                                    readings,
                                    orgId,
                                    key,
                                    known.getOrDefault(key, Set.of()),
                                    from,
                                    to,
                                    resolution.step());
            found.addAll(occurrences(when, key, names.of(orgId, key), course));
        }
        found.sort(Comparator.comparing(Occurrence::from).reversed());
        return new Rehearsal(
                from,
                to,
                resolution.word(),
                tried.size(),
                List.copyOf(found.subList(0, Math.min(MOST_OCCURRENCES, found.size()))),
                found.size() > MOST_OCCURRENCES || keys.size() > tried.size());
    }

    private List<String> atSite(String orgId, @Nullable String site, List<String> keys) {
        if (site == null) {
            return keys;
        }
        Set<String> there = new HashSet<>();
        for (TargetSites feature : sites) {
            feature.sitesOf(orgId, keys)
                    .forEach((key, where) -> {
                        if (where.equals(site)) {
                            there.add(key);
                        }
                    });
        }
        return keys.stream().filter(there::contains).toList();
    }

    /// The finest that is kept of the whole time and does not take too long.
    private Resolution resolution(Instant from, Instant to, int entities) {
        Resolution finest = readings.finest(from);
        for (Resolution one : Resolution.values()) {
            Duration step = one == Resolution.RAW ? POLL : one.step();
            long points = Duration.between(from, to).dividedBy(step) * entities;
            if (one.compareTo(finest) >= 0 && points <= MOST_POINTS) {
                return one;
            }
        }
        return Resolution.HOUR;
    }

    private static List<Occurrence> occurrences(
            When when, String key, String name, List<Point> course) {
        List<Occurrence> found = new ArrayList<>();
        Hold hold = Hold.NONE;
        long worst = 0;
        for (Point point : course) {
            Hold next = hold.after(when, point.min(), point.max(), point.at());
            long here = when.worse(point.min(), point.max());
            Instant begun = hold.begun();
            if (begun == null) {
                worst = here;
            } else if (hold.raised() && !next.raised()) {
                found.add(new Occurrence(key, name, begun, point.at(), worst));
            } else {
                worst = when.worse(worst, here);
            }
            hold = next;
        }
        Instant begun = hold.begun();
        if (begun != null && hold.raised()) {
            found.add(new Occurrence(key, name, begun, null, worst));
        }
        return found;
    }
}
