package com.opscenter.power.query;

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
class Surroundings {

    private final Readings readings;
    private final SourceStates sources;
    private final Clock clock;

    Surroundings(Readings readings, SourceStates sources, Clock clock) {
        this.readings = readings;
        this.sources = sources;
        this.clock = clock;
    }

    /// @param polled when each source was last read
    record Found(
            Map<String, SourceStates.State> sources,
            Map<String, Instant> polled,
            Map<String, Map<String, Long>> values,
            Instant now) {

        private static final SourceStates.State UNKNOWN =
                new SourceStates.State(HealthStatus.UNKNOWN, 30);

        @Nullable Long value(String key, String metric) {
            return values.getOrDefault(key, Map.of()).get(metric);
        }

        @Nullable Instant polled(String source) {
            return polled.get(source);
        }

        int interval(String source) {
            return state(source).intervalSeconds();
        }

        String freshness(String source) {
            return Freshness.word(polled(source), interval(source), now);
        }

        /// `UP`, `DOWN` or `UNKNOWN`.
        String status(String source) {
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

    Found of(String orgId, Moment moment, Collection<String> keys, Collection<String> from) {
        Instant at = moment.instant();
        return new Found(
                sources.states(orgId, from, moment.position()),
                readings.polledAt(orgId, List.copyOf(from), at),
                readings.latest(orgId, keys, at),
                at == null ? clock.instant() : at);
    }

    /// The source that reads a PDU; further units of a chain are `pdu-1.2`, `pdu-1.3`.
    static String sourceOf(String pdu) {
        int unit = pdu.indexOf('.');
        return unit < 0 ? pdu : pdu.substring(0, unit);
    }
}
