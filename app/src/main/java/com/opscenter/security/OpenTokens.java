package com.opscenter.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Until when the tokens this node has accepted are good, for connections that outlive a request.
@Component
class OpenTokens {

    private static final int MOST = 100_000;

    private final Clock clock;
    private final Cache<String, Instant> ends = Caffeine.newBuilder().maximumSize(MOST).build();

    OpenTokens(Clock clock) {
        this.clock = clock;
    }

    void seen(String id, @Nullable Instant end) {
        if (end != null) {
            ends.put(id, end);
        }
    }

    boolean isOpen(String id) {
        Instant end = ends.getIfPresent(id);
        return end != null && clock.instant().isBefore(end);
    }
}
