package com.opscenter.network.api;

import com.opscenter.vocabulary.api.BitsPerSecond;
import org.jspecify.annotations.Nullable;

/// What is known of a WAN link; rates, round trip, jitter and loss are samples and not part of it,
/// see [NetworkMetrics].
///
/// @param kind such as `fiber` or `lte`
/// @param capacityRx what the line is sold with, null when nobody said
public record WanReading(
        String name,
        @Nullable String kind,
        @Nullable String provider,
        WanStatus status,
        @Nullable BitsPerSecond capacityRx,
        @Nullable BitsPerSecond capacityTx,
        @Nullable Gateway gateway,
        @Nullable String publicIp) {

    /// The next hop on the line.
    public record Gateway(String address, WanStatus status) {}
}
