package com.opscenter.network.query;

import com.opscenter.network.api.WanReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A WAN link as events tell it.
///
/// @param statusSince since when it has the status it has
/// @param lastOutage null while it was never down
record WanRow(
        String id,
        String source,
        WanReading reading,
        Instant statusSince,
        long statusSincePosition,
        @Nullable Outage lastOutage) {

    /// @param to null while it lasts
    record Outage(Instant from, @Nullable Instant to) {

        Outage ended(Instant at) {
            return to == null ? new Outage(from, at) : this;
        }
    }
}
