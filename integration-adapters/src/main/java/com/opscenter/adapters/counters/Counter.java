package com.opscenter.adapters.counters;

import java.util.OptionalLong;

/// A counter as read: it only counts up, and begins anew when it is full.
///
/// @param value unsigned
public record Counter(long value, Size size) {

    /// How far it counts.
    public enum Size {
        BITS_32,
        BITS_64
    }

    private static final long FULL_32 = 1L << 32;

    public static Counter of32(long value) {
        return new Counter(value & (FULL_32 - 1), Size.BITS_32);
    }

    public static Counter of64(long value) {
        return new Counter(value, Size.BITS_64);
    }

    /// What was counted since, over the brim at most once; empty when more than the most that was
    /// possible would have been counted: then it was reset. A small counter that could have been
    /// filled more than once tells nothing.
    OptionalLong since(Counter before, double most) {
        if (before.size != size || (size == Size.BITS_32 && most >= FULL_32)) {
            return OptionalLong.empty();
        }
        long counted = value - before.value;
        long counting = size == Size.BITS_32 ? counted & (FULL_32 - 1) : counted;
        return counting < 0 || counting > most ? OptionalLong.empty() : OptionalLong.of(counting);
    }

    /// What was counted since, of what never fills a counter; empty when it went back.
    OptionalLong sinceRare(Counter before) {
        return before.size != size || Long.compareUnsigned(value, before.value) < 0
                ? OptionalLong.empty()
                : OptionalLong.of(value - before.value);
    }
}
