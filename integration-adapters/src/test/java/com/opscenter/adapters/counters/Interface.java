package com.opscenter.adapters.counters;

import org.jspecify.annotations.Nullable;

/// An interface whose true traffic a test knows, with a device clock and counters that begin
/// anywhere.
final class Interface {

    static final long GIGABIT = 1_000_000_000;

    private static final long NANOS_PER_TICK = 10_000_000;

    private final boolean small;
    private long nanos = 42;
    private long ticks;
    private long octets;
    private long errors;
    private String name = "port 1";
    private @Nullable Long discontinuity = 0L;

    Interface(boolean small, long ticks, long octets) {
        this.small = small;
        this.ticks = ticks;
        this.octets = octets;
    }

    static Interface ofSwitch() {
        return new Interface(false, 100_000, 0);
    }

    /// Time passes and octets come in.
    void carry(double seconds, long more) {
        nanos += Math.round(seconds * 1e9);
        ticks = (ticks + Math.round(seconds * 100)) & 0xFFFF_FFFFL;
        octets += more;
    }

    void fail(long more) {
        errors += more;
    }

    /// The device was off for a while.
    void restart(double secondsOff, double secondsOn) {
        nanos += Math.round((secondsOff + secondsOn) * 1e9);
        ticks = Math.round(secondsOn * 100);
        octets = 0;
        errors = 0;
    }

    void reset(long octetsNow) {
        octets = octetsNow;
    }

    void mark(long when) {
        discontinuity = when;
    }

    void rename(String now) {
        name = now;
    }

    void stopClock() {
        nanos -= NANOS_PER_TICK;
    }

    CounterReading read(long speed) {
        Counter counter = small ? Counter.of32(octets) : Counter.of64(octets);
        return new CounterReading(
                new Moment(nanos, UpTime.ofTicks(ticks)),
                name,
                discontinuity,
                speed,
                counter,
                null,
                Counter.of32(errors),
                null,
                null,
                null);
    }

    CounterReading read() {
        return read(GIGABIT);
    }
}
