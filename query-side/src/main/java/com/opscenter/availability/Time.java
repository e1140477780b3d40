package com.opscenter.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A time between two instants, the second not included.
public record Time(Instant from, Instant to) {

    /// What of it lies between two instants; empty when nothing does.
    ///
    /// @param end null for one that lasts
    public static Optional<Time> clipped(
            Instant begin, @Nullable Instant end, Instant from, Instant to) {
        Instant last = Objects.requireNonNullElse(end, to);
        Instant first = begin.isBefore(from) ? from : begin;
        last = last.isAfter(to) ? to : last;
        return first.isBefore(last) ? Optional.of(new Time(first, last)) : Optional.empty();
    }

    public Optional<Time> within(Instant begin, Instant end) {
        return clipped(from, to, begin, end);
    }

    long millis() {
        return Duration.between(from, to).toMillis();
    }
}
