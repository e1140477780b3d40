package com.opscenter.adapters.counters;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The counters of one interface from reading to reading. There is no rate when the device started
/// anew, its counters were reset or went back, the name belongs to another interface now, or the
/// line would have carried more than it can.
public final class CounterTrack {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final int BITS = 8;

    /// Devices count in bursts and round their speed.
    private static final double TOLERANCE = 1.1;

    /// Faster than any line there is.
    private static final long CEILING_BPS = 3_200_000_000_000L;

    /// Many devices bring their counters up to date only every few seconds.
    private static final long TOO_SOON_NANOS = 2_000_000_000L;

    private @Nullable CounterReading last;
    private @Nullable HourCount rxErrors;
    private @Nullable HourCount txErrors;
    private @Nullable HourCount discards;

    /// The rates since the reading before. A reading too soon after it has none and is not
    /// remembered.
    public Rates next(CounterReading now) {
        CounterReading before = last;
        if (before != null && isTooSoon(before, now)) {
            return Rates.NONE;
        }
        last = now;
        if (before == null || !now.continues(before)) {
            rxErrors = null;
            txErrors = null;
            discards = null;
            return Rates.NONE;
        }
        OptionalLong passed = now.at().nanosSince(before.at());
        if (passed.isEmpty()) {
            return Rates.NONE;
        }
        countErrors(before, now);
        double seconds = passed.getAsLong() / NANOS_PER_SECOND;
        long speed = Math.max(before.speedBps(), now.speedBps());
        return new Rates(
                bps(before.rxOctets(), now.rxOctets(), speed, seconds),
                bps(before.txOctets(), now.txOctets(), speed, seconds),
                total(rxErrors, now),
                total(txErrors, now),
                total(discards, now));
    }

    private static boolean isTooSoon(CounterReading before, CounterReading now) {
        long passed = now.at().nanos() - before.at().nanos();
        return passed >= 0 && passed < TOO_SOON_NANOS && now.continues(before);
    }

    private static OptionalLong bps(
            @Nullable Counter before, @Nullable Counter now, long speed, double seconds) {
        if (before == null || now == null) {
            return OptionalLong.empty();
        }
        boolean sizeTells = now.size() == Counter.Size.BITS_64;
        double limit = speed > 0 ? speed : sizeTells ? CEILING_BPS : Double.POSITIVE_INFINITY;
        OptionalLong octets = now.since(before, limit * TOLERANCE / BITS * seconds);
        return octets.isEmpty()
                ? octets
                : OptionalLong.of(Math.round(octets.getAsLong() * (double) BITS / seconds));
    }

    private void countErrors(CounterReading before, CounterReading now) {
        rxErrors = counted(rxErrors, now, since(before.rxErrors(), now.rxErrors()));
        txErrors = counted(txErrors, now, since(before.txErrors(), now.txErrors()));
        discards = counted(discards, now, since(before.rxDiscards(), now.rxDiscards()));
        discards = counted(discards, now, since(before.txDiscards(), now.txDiscards()));
    }

    private static OptionalLong since(@Nullable Counter before, @Nullable Counter now) {
        return before == null || now == null ? OptionalLong.empty() : now.sinceRare(before);
    }

    private static @Nullable HourCount counted(
            @Nullable HourCount count, CounterReading now, OptionalLong more) {
        if (more.isEmpty()) {
            return count;
        }
        HourCount counting = count == null ? new HourCount(now.at().nanos()) : count;
        counting.add(now.at().nanos(), more.getAsLong());
        return counting;
    }

    /// Errors in both directions in the last hour, as far as they were counted.
    long errors() {
        CounterReading newest = last;
        return newest == null
                ? 0
                : total(rxErrors, newest).orElse(0) + total(txErrors, newest).orElse(0);
    }

    private static OptionalLong total(@Nullable HourCount count, CounterReading now) {
        return count == null
                ? OptionalLong.empty()
                : OptionalLong.of(count.total(now.at().nanos()));
    }
}
