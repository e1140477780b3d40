package com.opscenter.adapters.counters;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// When a device was read, by both clocks.
///
/// @param nanos our monotonic clock, `System.nanoTime()`
/// @param upTime the device's clock, null when it has none
public record Moment(long nanos, @Nullable UpTime upTime) {

    /// Devices tell their time late, and ours holds the way there too.
    private static final long SLACK_NANOS = 5_000_000_000L;

    /// No clock goes wrong by more than one percent.
    private static final int DRIFT_PARTS = 100;

    /// The nanoseconds from an earlier moment; empty when none passed or the device started anew in
    /// between. It did when its clock and ours tell different times: the clock that went back, and
    /// the one that grew again past what it showed before. A sysUpTime that was full agrees.
    OptionalLong nanosSince(Moment before) {
        long ours = nanos - before.nanos;
        UpTime now = upTime;
        UpTime then = before.upTime;
        if (ours <= 0) {
            return OptionalLong.empty();
        }
        if (now == null || then == null) {
            return OptionalLong.of(ours);
        }
        long theirs = now.nanosSince(then);
        if (Math.abs(theirs - ours) > ours / DRIFT_PARTS + SLACK_NANOS) {
            return OptionalLong.empty();
        }
        long passed = now.sysUpTime() ? theirs : ours;
        return passed > 0 ? OptionalLong.of(passed) : OptionalLong.empty();
    }

    /// Whether the device's clock shows an earlier time than before: within one reading that is a
    /// restart, or the rare end of the 497 days, after which reading again helps as well.
    public boolean wentBackSince(Moment before) {
        UpTime now = upTime;
        UpTime then = before.upTime;
        return now != null && then != null && now.hundredths() < then.hundredths();
    }
}
