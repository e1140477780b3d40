package com.opscenter.telemetry.query;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The newest value of each metric of each entity, in memory.
@Component
class LatestValues {

    private final Map<String, Map<String, Reading>> byKey = new ConcurrentHashMap<>();

    void put(Reading reading) {
        byKey.computeIfAbsent(reading.key(), _ -> new ConcurrentHashMap<>())
                .merge(reading.metric(), reading, LatestValues::newer);
    }

    Map<String, Reading> of(String key) {
        return byKey.getOrDefault(key, Map.of());
    }

    Optional<Reading> of(String key, String metric) {
        return Optional.ofNullable(of(key).get(metric));
    }

    /// The names of the readings of each entity.
    SortedMap<String, Set<String>> known(String orgId, String kind) {
        SortedMap<String, Set<String>> known = new TreeMap<>();
        byKey.forEach((key, readings) -> {
            if (key.startsWith(kind)) {
                Set<String> names =
                        readings.values().stream()
                                .filter(reading -> reading.orgId().equals(orgId))
                                .map(Reading::metric)
                                .collect(Collectors.toSet());
                if (!names.isEmpty()) {
                    known.put(key, names);
                }
            }
        });
        return known;
    }

    private static Reading newer(Reading one, Reading other) {
        return other.at().isBefore(one.at()) ? one : other;
    }
}
