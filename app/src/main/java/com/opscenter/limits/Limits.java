package com.opscenter.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.Refusals;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Buckets of this node, each refilled evenly over a minute. Nobody bypasses them.
@Component
@EnableConfigurationProperties(LimitsProperties.class)
public class Limits {

    /// What is counted together.
    public enum Group {
        SIGN_IN,
        FAILURE,
        READ,
        WRITE,
        BULK,
        SOURCE_TEST,
        UNKNOWN_KEY
    }

    /// What is left of a bucket.
    ///
    /// @param resetSeconds until the next one is granted, or until the bucket is full
    public record Share(boolean granted, long limit, long remaining, long resetSeconds) {

        /// Tells the client, in the headers of a refusal and of every bulk call.
        public void write(HttpServletResponse response) {
            if (!granted) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(resetSeconds));
            }
            response.setHeader("X-RateLimit-Limit", Long.toString(limit));
            response.setHeader("X-RateLimit-Remaining", Long.toString(remaining));
            response.setHeader("X-RateLimit-Reset", Long.toString(resetSeconds));
        }

        /// What is said to whoever has none left.
        public Refusal refusal() {
            return new Refusal(
                    "rate-limited",
                    "At most %d of these a minute; the next one in %d s"
                            .formatted(limit, resetSeconds));
        }
    }

    /// @param times how often the group's share they have
    private record Key(Group group, String who, int times) {}

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_BUCKETS = 100_000;

    private final LimitsProperties properties;
    private final Refusals refusals;
    private final Counter unauthenticated;
    private final LoadingCache<Key, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MOST_BUCKETS)
                    .expireAfterAccess(PERIOD.multipliedBy(2))
                    .build(this::bucket);

    Limits(LimitsProperties properties, Refusals refusals, MeterRegistry metrics) {
        this.properties = properties;
        this.refusals = refusals;
        this.unauthenticated =
                Counter.builder("opscenter.security.unauthenticated")
                        .description("Requests and sign-ins that proved nobody's identity")
                        .register(metrics);
    }

    /// Takes one; not granted when none is left.
    public Share take(Group group, String who) {
        return take(group, who, 1);
    }

    /// Takes one from what several have together.
    ///
    /// @param times how often the group's share that is
    public Share take(Group group, String who, int times) {
        Key key = new Key(group, who, times);
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        return new Share(
                probe.isConsumed(),
                perMinute(key),
                probe.getRemainingTokens(),
                seconds(
                        probe.isConsumed()
                                ? probe.getNanosToWaitForReset()
                                : probe.getNanosToWaitForRefill()));
    }

    /// Whether one is left, without taking it.
    public Share look(Group group, String who) {
        Key key = new Key(group, who, 1);
        var probe = buckets.get(key).estimateAbilityToConsume(1);
        return new Share(
                probe.canBeConsumed(),
                perMinute(key),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForRefill()));
    }

    /// Somebody at this address could not say who they are.
    public void failed(String address) {
        unauthenticated.increment();
        refusals.unauthenticated(address);
    }

    private Bucket bucket(Key key) {
        long size = perMinute(key);
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(size).refillGreedy(size, PERIOD))
                .build();
    }

    private long perMinute(Key key) {
        return key.times() * perMinute(key.group());
    }

    private long perMinute(Group group) {
        return switch (group) {
            case SIGN_IN -> properties.signIn();
            case FAILURE -> properties.failedSignIns();
            case READ -> properties.reads();
            case WRITE -> properties.writes();
            case BULK -> properties.bulk();
            case SOURCE_TEST -> properties.sourceTests();
            case UNKNOWN_KEY -> properties.unknownKeys();
        };
    }

    private static long seconds(long nanos) {
        return Math.max(1, Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1)));
    }
}
