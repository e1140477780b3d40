package com.opscenter.adapters.support;

import com.opscenter.sources.api.SourceOperations.Exchange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last exchanges with one system: what was asked and how it ended, without any secret.
public final class ExchangeLog {

    private static final int KEPT = 200;

    private final Clock clock;
    private final Deque<Exchange> exchanges = new ArrayDeque<>();

    public ExchangeLog(Clock clock) {
        this.clock = clock;
    }

    /// @param startedNanos `System.nanoTime()` when it began
    public void ended(String operation, String result, long startedNanos) {
        long ms = Duration.ofNanos(System.nanoTime() - startedNanos).toMillis();
        Instant at = clock.instant().minusMillis(ms);
        synchronized (exchanges) {
            exchanges.addFirst(new Exchange(at, operation, result, ms));
            if (exchanges.size() > KEPT) {
                exchanges.removeLast();
            }
        }
    }

    public List<Exchange> newest(int limit) {
        synchronized (exchanges) {
            return exchanges.stream().limit(limit).toList();
        }
    }
}
