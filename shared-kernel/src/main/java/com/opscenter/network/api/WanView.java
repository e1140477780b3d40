package com.opscenter.network.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A WAN link as the API shows it. Rates, round trip, jitter and loss are samples.
///
/// @param status UNKNOWN while its source is not heard
/// @param lastOutage the last time it was down; `to` and `durationSeconds` are null while it is
public record WanView(
        String key,
        String id,
        String site,
        String source,
        @Nullable Instant asOf,
        int intervalSeconds,
        String freshness,
        boolean parked,
        long version,
        String name,
        @Nullable String kind,
        @Nullable String provider,
        WanStatus status,
        @Nullable Long rxBps,
        @Nullable Long txBps,
        @Nullable Long capacityRxBps,
        @Nullable Long capacityTxBps,
        @Nullable Long rttMicros,
        @Nullable Long jitterMicros,
        @Nullable Double lossPct,
        @Nullable Gateway gateway,
        @Nullable String publicIp,
        Uptime uptime,
        @Nullable Outage lastOutage) {

    public record Gateway(String address, WanStatus status) {}

    /// Up of what is known; null while nothing is known.
    ///
    /// @param unknown30dPct how much of thirty days nobody knows
    public record Uptime(
            @Nullable Double d1Pct,
            @Nullable Double d7Pct,
            @Nullable Double d30Pct,
            double unknown30dPct) {}

    public record Outage(Instant from, @Nullable Instant to, @Nullable Long durationSeconds) {}
}
