package com.opscenter.power.query;

import com.opscenter.power.api.PduReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A PDU as events tell it.
///
/// @param name our label, null for none
/// @param loadSince since when its load is in the state it is in
record PduRow(
        String id,
        String source,
        PduReading reading,
        @Nullable String name,
        @Nullable String location,
        boolean locked,
        Instant loadSince,
        long loadSincePosition) {

    String shownName() {
        if (name != null) {
            return name;
        }
        return reading.deviceName().isBlank() ? id : reading.deviceName();
    }
}
