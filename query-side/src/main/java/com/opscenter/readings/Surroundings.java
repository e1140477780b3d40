package com.opscenter.readings;

import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceStates;
import com.opscenter.telemetry.api.Readings;
import com.opscenter.views.Freshness;
import com.opscenter.views.Moment;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a view shows beside its row: readings, and how its source does.
@Component
public class Surroundings {

    private final Readings readings;
    private final SourceStates sources;
    private final Clock clock;

    public Surroundings(Readings readings, SourceStates sources, Clock clock) {
        this.readings = readings;
        this.sources = sources;
        this.clock = clock;
    }

    /// @param polled when each source was last read
    public record Found(
            Map<String, SourceStates.State> sources,
            Map<String, Instant> polled,
            Map<String, Map<String, Long>> values,
            Instant now) {

        private static final SourceStates.State UNKNOWN =
                new SourceStates.State(HealthStatus.UNKNOWN, 30);

        public @Nullable Long value(String key, String metric) {
            return values(key).get(metric);
        }

        /// The newest values of an entity by metric.
        public Map<String, Long> values(String key) {
            return values.getOrDefault(key, Map.of());
        }

        public @Nullable Instant polled(String source) {
            return polled.get(source);
        }

        public int interval(String source) {
            return state(source).intervalSeconds();
        }

        public String freshness(String source) {
            return Freshness.word(polled(source), interval(source), now);
        }

        /// `UP`, `DOWN` or `UNKNOWN`.
        public String status(String source) {
            return switch (state(source).status()) {
                case ONLINE -> "UP";
                case OFFLINE -> "DOWN";
                case UNKNOWN, BLIND, DISABLED -> "UNKNOWN";
            };
        }

        private SourceStates.State state(String source) {
            return sources.getOrDefault(source, UNKNOWN);
        }
    }

    /// When each entity was last measured, which may be long before its source was read: some tell
    /// what others measured.
    public Map<String, Instant> measured(String orgId, Moment moment, Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : readings.measuredAt(orgId, keys, moment.instant());
    }

    public Found of(String orgId, Moment moment, Collection<String> keys, Collection<String> from) {
        Instant at = moment.instant();
        return new Found(
                sources.states(orgId, from, moment.position()),
                readings.polledAt(orgId, List.copyOf(from), at),
                keys.isEmpty() ? Map.of() : readings.latest(orgId, keys, at),
                at == null ? clock.instant() : at);
    }
}
