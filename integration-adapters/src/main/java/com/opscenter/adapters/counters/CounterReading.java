package com.opscenter.adapters.counters;

import org.jspecify.annotations.Nullable;

/// The counters of one interface at one moment; null where the device has none.
///
/// @param name tells it from another interface that has its place or its index now
/// @param discontinuity by the device's clock, when its counters last began anew for a reason of
///   their own (ifCounterDiscontinuityTime)
/// @param speedBps what the line can carry; 0 when that is unknown or a mere number, as of a tunnel
public record CounterReading(
        Moment at,
        String name,
        @Nullable Long discontinuity,
        long speedBps,
        @Nullable Counter rxOctets,
        @Nullable Counter txOctets,
        @Nullable Counter rxErrors,
        @Nullable Counter txErrors,
        @Nullable Counter rxDiscards,
        @Nullable Counter txDiscards) {

    boolean continues(CounterReading before) {
        boolean same = name.equals(before.name);
        Long mark = discontinuity;
        Long earlier = before.discontinuity;
        return same && (mark == null || earlier == null || mark.equals(earlier));
    }
}
