package com.opscenter.threats.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Folded security events as the API shows them.
///
/// @param sid number of the rule
/// @param action the word of [ThreatAction]
/// @param severity `critical`, `warning` or `info`
/// @param priority 1 is the most urgent, 4 the least
/// @param count how many equal ones there were that UTC day
/// @param seenOn the interface it was seen on; the API calls it `interface`
/// @param alertId the alert people got, null for none
public record ThreatView(
        String key,
        String id,
        String site,
        String source,
        @Nullable Instant asOf,
        int intervalSeconds,
        String freshness,
        boolean parked,
        long version,
        @Nullable String category,
        String signature,
        @Nullable Long sid,
        String action,
        String severity,
        int priority,
        int count,
        Instant firstSeen,
        Instant lastSeen,
        Party src,
        Party dst,
        @Nullable String proto,
        @Nullable String seenOn,
        @Nullable String alertId) {

    /// One end of the traffic.
    ///
    /// @param ip null when the source names none, or when many were folded
    public record Party(@Nullable String ip, @Nullable Integer port, @Nullable String host) {}
}
