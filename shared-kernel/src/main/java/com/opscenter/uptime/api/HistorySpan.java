package com.opscenter.uptime.api;

import java.time.Instant;
import java.util.List;

/// A time of which the source told everything it knows: what it did not tell of did not happen.
///
/// @param said the availability the source itself works out, as it said it then
public record HistorySpan(Instant from, Instant to, List<Said> said) {

    /// @param days up to the reading
    /// @param microPercent millionths of a percent
    public record Said(int days, long microPercent) {}

    public boolean contains(Instant begin, Instant end) {
        return !begin.isBefore(from) && !end.isAfter(to);
    }
}
