package com.opscenter.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Failures to say who one is, one line per address and minute, so that nobody can flood the logs.
final class Strangers {

    private static final Logger LOG = LoggerFactory.getLogger(Strangers.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Counter failures;
    private final Cache<String, LongAdder> counts =
            Caffeine.newBuilder()
                    .maximumSize(MOST_ADDRESSES)
                    .expireAfterWrite(MINUTE)
                    .scheduler(Scheduler.systemScheduler())
                    .evictionListener(Strangers::summarize)
                    .build();

    Strangers(MeterRegistry metrics) {
        this.failures =
                Counter.builder("opscenter.security.unauthenticated")
                        .description("Requests and sign-ins that proved nobody's identity")
                        .register(metrics);
    }

    void failed(String address) {
        failures.increment();
        Objects.requireNonNull(counts.get(address, _ -> new LongAdder())).increment();
    }

    private static void summarize(
            @Nullable String address, @Nullable LongAdder count, RemovalCause cause) {
        LOG.warn(
                "unauthenticated=failures address={} count={} closed-by={}", address, count, cause);
    }
}
