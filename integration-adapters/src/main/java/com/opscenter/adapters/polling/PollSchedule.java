package com.opscenter.adapters.polling;

import com.opscenter.sources.api.SourceOperations.Polling;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// When a source is read next. With jitter, so that sources do not march in step: up to a tenth
/// early, never late, and the first time up to more than half, since many begin together. After
/// some failures in a row the circuit opens: one probe at a time until one succeeds, at distances
/// that may grow, where that is set. The distances are ours and count from the beginning of a poll:
/// the circuit's own wait counts from its end, and would miss a turn after each slow failure.
final class PollSchedule {

    private static final double GROWTH = 1.5;
    private static final Duration NO_WAIT = Duration.ofMillis(1);
    private static final double JITTER = 0.1;
    private static final double FIRST_JITTER = 0.6;

    private final Duration interval;
    private final PollingProperties properties;
    private final CircuitBreaker circuit;
    private @Nullable Instant lastAttempt;
    private @Nullable Instant lastSuccess;
    private int failures;
    private boolean spread;
    private @Nullable Long latencyMs;

    PollSchedule(String name, Duration interval, PollingProperties properties) {
        this.interval = interval;
        this.properties = properties;
        this.circuit =
                CircuitBreaker.of(
                        name,
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(properties.failuresToOpen())
                                .minimumNumberOfCalls(properties.failuresToOpen())
                                .failureRateThreshold(100)
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .waitDurationInOpenState(NO_WAIT)
                                .build());
    }

    private Duration backOff(int openings) {
        double factor = Math.min(Math.pow(GROWTH, openings - 1.0), properties.longestBackOff());
        return Duration.ofMillis((long) (interval.toMillis() * factor));
    }

    /// From the start of a poll to the start of the next one.
    synchronized Duration untilNext() {
        if (circuit.getState() == State.OPEN) {
            int openings = Math.max(1, failures - properties.failuresToOpen() + 1);
            return backOff(openings);
        }
        double early = spread ? JITTER : FIRST_JITTER;
        spread = true;
        double part = 1 - early * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis((long) (interval.toMillis() * part));
    }

    /// Whether the circuit lets a poll through that is due now.
    boolean permits() {
        return circuit.tryAcquirePermission();
    }

    synchronized void succeeded(Instant at, long ms) {
        circuit.onSuccess(ms, TimeUnit.MILLISECONDS);
        if (circuit.getState() != State.CLOSED) {
            // A poll somebody asked for went through an open circuit.
            circuit.transitionToClosedState();
        }
        lastAttempt = at;
        lastSuccess = at;
        failures = 0;
        latencyMs = ms;
    }

    synchronized void failed(Instant at, long ms, Exception failure) {
        circuit.onError(ms, TimeUnit.MILLISECONDS, failure);
        lastAttempt = at;
        failures++;
    }

    /// As remembered from before a restart.
    synchronized void remember(@Nullable Instant success) {
        if (lastSuccess == null) {
            lastSuccess = success;
        }
    }

    synchronized Polling polling() {
        String word =
                switch (circuit.getState()) {
                    case OPEN, FORCED_OPEN -> "open";
                    case HALF_OPEN -> "half-open";
                    case CLOSED, DISABLED, METRICS_ONLY -> "closed";
                };
        return new Polling(lastAttempt, lastSuccess, failures, word, latencyMs);
    }

    Duration interval() {
        return interval;
    }
}
