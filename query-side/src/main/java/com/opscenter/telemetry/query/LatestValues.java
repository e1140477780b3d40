package com.opscenter.telemetry.query;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    private static Reading newer(Reading one, Reading other) {
        return other.at().isBefore(one.at()) ? one : other;
    }
}
