package com.opscenter.adapters.support;

import com.opscenter.sources.api.SourceOperations.Exchange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// The last exchanges with one system: what was asked and how it ended, without any secret.
public final class ExchangeLog {

    /// As many as anybody reads.
    public static final int MOST = 200;

    private final Clock clock;
    private final IntSupplier kept;
    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private volatile @Nullable Tape tape;

    public ExchangeLog(Clock clock) {
        this(clock, () -> MOST);
    }

    /// @param kept how many are kept now
    public ExchangeLog(Clock clock, IntSupplier kept) {
        this.clock = clock;
        this.kept = kept;
    }

    /// @param startedNanos `System.nanoTime()` when it began
    public void ended(String operation, String result, long startedNanos) {
        long ms = Duration.ofNanos(System.nanoTime() - startedNanos).toMillis();
        Instant at = clock.instant().minusMillis(ms);
        Exchange exchange = new Exchange(at, operation, result, ms);
        tape().ifPresent(running -> running.ended(exchange));
        synchronized (exchanges) {
            exchanges.addFirst(exchange);
            for (int most = kept.getAsInt(); exchanges.size() > most; ) {
                exchanges.removeLast();
            }
        }
    }

    /// Everything is recorded from now on, for as long as it is not stopped.
    public void record(Tape wanted) {
        tape = wanted;
    }

    public void stop() {
        tape = null;
    }

    /// Where what goes over the wire is to be recorded; mostly nowhere.
    public Optional<Tape> tape() {
        return Optional.ofNullable(tape);
    }

    public List<Exchange> newest(int limit) {
        synchronized (exchanges) {
            return exchanges.stream().limit(limit).toList();
        }
    }
}
