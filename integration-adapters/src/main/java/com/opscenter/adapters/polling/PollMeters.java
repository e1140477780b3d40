package com.opscenter.adapters.polling;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Whether this process keeps up with its sources, for whoever watches Ops-Center itself.
@Component
class PollMeters {

    private final Timer late;
    private final Timer answered;
    private final Timer failed;

    PollMeters(MeterRegistry registry) {
        late =
                Timer.builder("opscenter.poll.late")
                        .description("From when a source was due until its poll began")
                        .serviceLevelObjectives(
                                Duration.ofMillis(100),
                                Duration.ofMillis(250),
                                Duration.ofMillis(500),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(5))
                        .register(registry);
        answered = poll("answered", registry);
        failed = poll("failed", registry);
    }

    private static Timer poll(String result, MeterRegistry registry) {
        return Timer.builder("opscenter.poll")
                .description("Polls of sources, from the first question to what was recorded")
                .tag("result", result)
                .register(registry);
    }

    void began(Duration afterDue) {
        late.record(afterDue.isNegative() ? Duration.ZERO : afterDue);
    }

    void ended(boolean read, Duration time) {
        (read ? answered : failed).record(time);
    }
}
