package com.opscenter.adapters.counters;

/// A device's own time since it started.
///
/// @param sysUpTime it is the sysUpTime of SNMP: exact to a hundredth, and begins anew after 497
///   days; otherwise it comes in whole seconds and goes on
public record UpTime(long hundredths, boolean sysUpTime) {

    private static final long FULL = 1L << 32;
    private static final long NANOS = 10_000_000;

    /// @param ticks hundredths of a second (RFC 3418)
    public static UpTime ofTicks(long ticks) {
        return new UpTime(ticks, true);
    }

    public static UpTime ofSeconds(long seconds) {
        return new UpTime(seconds * 100, false);
    }

    long nanosSince(UpTime before) {
        long passed = hundredths - before.hundredths;
        return NANOS * (sysUpTime && before.sysUpTime ? Math.floorMod(passed, FULL) : passed);
    }
}
