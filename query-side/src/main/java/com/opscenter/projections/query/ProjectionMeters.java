package com.opscenter.projections.query;

import com.opscenter.history.api.StoredEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Events folded, and the time from their recording to their row.
record ProjectionMeters(MeterRegistry registry, Clock clock) implements Meters {

    @Override
    public void folded(String projection, List<StoredEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Counter.builder("opscenter.projection.events")
                .description("Events passed by the shown rows")
                .tag("projection", projection)
                .register(registry)
                .increment(events.size());
        Duration latency = Duration.between(events.getFirst().recordedAt(), clock.instant());
        Timer.builder("opscenter.projection.latency")
                .description("From an event to its row, of the oldest of each batch")
                .tag("projection", projection)
                .publishPercentiles(0.5, 0.99)
                .register(registry)
                .record(latency.isNegative() ? Duration.ZERO : latency);
    }
}
