package com.opscenter.telemetry.query;

import com.opscenter.telemetry.api.Readings;
import com.opscenter.telemetry.api.Resolution;
import com.opscenter.views.Reads;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Newest values come from memory, those of the past from the samples of the day before.
@Component
class StoredReadings implements Readings {

    /// One look into the index for each metric, however many samples a day brings.
    private static final String THEN =
            """
            SELECT newest.* FROM telemetry.latest AS known CROSS JOIN LATERAL (
                SELECT key, metric, at, value FROM telemetry.sample
                 WHERE key = known.key AND metric = known.metric AND at <= ?::timestamptz
                   AND at > ?::timestamptz - interval '1 day'
                 ORDER BY at DESC LIMIT 1) AS newest
             WHERE known.key = ANY (?)
            """;

    private final LatestValues values;
    private final Days days;
    private final Reads reads;

    StoredReadings(LatestValues values, Days days, Reads reads) {
        this.values = values;
        this.days = days;
        this.reads = reads;
    }

    @Override
    public Map<String, Map<String, Long>> latest(
            String orgId, Collection<String> keys, @Nullable Instant at) {
        Map<String, Map<String, Long>> found = new HashMap<>();
        for (Reading reading : find(orgId, keys, at)) {
            found.computeIfAbsent(reading.key(), _ -> new HashMap<>())
                    .put(reading.metric(), reading.value());
        }
        return found;
    }

    @Override
    public Map<String, Instant> measuredAt(
            String orgId, Collection<String> keys, @Nullable Instant at) {
        Map<String, Instant> found = new HashMap<>();
        for (Reading reading : find(orgId, keys, at)) {
            found.merge(
                    reading.key(), reading.at(), (one, other) -> one.isAfter(other) ? one : other);
        }
        return found;
    }

    @Override
    public SortedMap<String, Set<String>> known(String orgId, String kind) {
        return values.known(orgId, kind);
    }

    @Override
    public Map<String, Instant> polledAt(
            String orgId, Collection<String> sources, @Nullable Instant at) {
        List<String> keys = sources.stream().map(source -> "source/" + source).distinct().toList();
        Stream<Reading> polls =
                at == null
                        ? keys.stream().flatMap(key -> values.of(key, Reading.POLLS).stream())
                        : then(orgId, keys, at).stream()
                                .filter(reading -> reading.metric().equals(Reading.POLLS));
        return polls.filter(reading -> reading.orgId().equals(orgId))
                .collect(
                        Collectors.toMap(
                                reading -> reading.key().substring("source/".length()),
                                Reading::at));
    }

    @Override
    public Resolution finest(Instant at) {
        return days.finest(at);
    }

    @Override
    public List<Point> series(
            String orgId, String key, String metric, Instant from, Instant to, Duration step) {
        return reads.in(orgId, db -> new Course(key, metric, from, to, step).read(db));
    }

    private List<Reading> find(String orgId, Collection<String> keys, @Nullable Instant at) {
        if (at != null) {
            return then(orgId, keys, at);
        }
        return keys.stream()
                .flatMap(key -> values.of(key).values().stream())
                .filter(reading -> reading.orgId().equals(orgId))
                .toList();
    }

    private List<Reading> then(String orgId, Collection<String> keys, Instant at) {
        return reads.in(
                orgId,
                db ->
                        db.fetch(THEN, at.toString(), at.toString(), keys.toArray(String[]::new))
                                .map(line ->
                                        new Reading(
                                                orgId,
                                                line.get("key", String.class),
                                                line.get("metric", String.class),
                                                line.get("value", Long.class),
                                                line.get("at", OffsetDateTime.class).toInstant())));
    }
}
