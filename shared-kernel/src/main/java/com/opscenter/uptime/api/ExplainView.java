package com.opscenter.uptime.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a percentage is made of.
///
/// @param pct up ÷ (up + down), null while nothing is known
/// @param unknownPct of the whole time, as `pausedPct` and `maintenancePct` are
/// @param intervals the oldest first, without gaps; the newest 2000
/// @param truncated older intervals are left out of the list, never out of the sums
/// @param said the availability the source itself worked out, when its history was last read
public record ExplainView(
        String monitorId,
        String window,
        Instant from,
        Instant to,
        String formula,
        @Nullable Double pct,
        double unknownPct,
        double pausedPct,
        double maintenancePct,
        long upMillis,
        long downMillis,
        long unknownMillis,
        long pausedMillis,
        long maintenanceMillis,
        int outages,
        List<Interval> intervals,
        boolean truncated,
        List<Said> said) {

    /// @param origin the word of [Origin]: whether it was seen as it happened or read later out of
    ///   the source's history; null for what is unknown
    /// @param why nobody knows; null for what is known
    public record Interval(
            Instant from,
            Instant to,
            MonitorStatus state,
            @Nullable String origin,
            @Nullable String rawStatus,
            @Nullable String reply,
            @Nullable String why) {}

    /// @param pct in percent, of the days up to `at`
    public record Said(int days, double pct, Instant at) {}
}
