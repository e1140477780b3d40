package com.opscenter.lab.netswitch;

import java.time.Duration;
import java.time.Instant;

/// One port: what it is set to, whether its link is up, what it carried and feeds. Guarded by the
/// [NetSwitch].
public final class Port {

    private static final int BITS = 8;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final int MILLIS = 1000;

    private final int unit;
    private final int number;
    private final PortSpec spec;
    private final boolean feeds;
    private final Delayed enabled;
    private final Delayed powered;
    private final Delayed linked;
    private final Duration linking;
    private final Traffic rx;
    private final Traffic tx;
    private final Traffic errors;
    private boolean pulled;

    Port(int unit, int number, PortSpec spec, boolean feeds, SwitchSpec of) {
        this.unit = unit;
        this.number = number;
        this.spec = spec;
        this.feeds = feeds;
        this.linking = of.linking();
        enabled = new Delayed(true, of.applying());
        powered = new Delayed(true, of.applying());
        linked = new Delayed(spec.plugged(), of.linking());
        double phase = unit * 7.0 + number;
        rx = new Traffic(spec.rxBps() / (double) BITS, phase);
        tx = new Traffic(spec.txBps() / (double) BITS, phase + 1);
        errors = new Traffic(spec.errorsPerHour() / SECONDS_PER_HOUR, phase);
    }

    /// Settles what is due and counts what flowed.
    void settle(Instant made, Instant from, Instant to) {
        enabled.settle(to);
        powered.settle(to);
        linked.want(enabled.now() && spec.plugged() && !pulled, to);
        linked.settle(to);
        if (linked.now()) {
            double begin = seconds(made, from);
            double end = seconds(made, to);
            rx.flow(begin, end);
            tx.flow(begin, end);
            errors.flow(begin, end);
        }
    }

    private static double seconds(Instant made, Instant at) {
        return Duration.between(made, at).toMillis() / (double) MILLIS;
    }

    /// The switch started: what was not saved is as it was, links have to come up.
    void boot(Instant at) {
        enabled.jump(true);
        powered.jump(true);
        linked.jump(false);
        linked.want(spec.plugged() && !pulled, at.plus(linking));
        reset();
    }

    /// Its counters begin anew.
    void reset() {
        rx.reset();
        tx.reset();
        errors.reset();
    }

    void enable(boolean wanted, Instant at) {
        enabled.want(wanted, at);
    }

    void power(boolean wanted, Instant at) {
        powered.want(wanted, at);
    }

    void pull(boolean out) {
        pulled = out;
    }

    public int unit() {
        return unit;
    }

    /// As printed on its unit.
    public int number() {
        return number;
    }

    public PortSpec spec() {
        return spec;
    }

    public boolean enabled() {
        return enabled.now();
    }

    public boolean up() {
        return linked.now();
    }

    public boolean feeds() {
        return feeds;
    }

    public boolean powered() {
        return powered.now();
    }

    /// What it feeds now.
    public int milliwatts() {
        return feeds && powered() && !pulled ? spec.milliwatts() : 0;
    }

    public long rxOctets() {
        return rx.counted();
    }

    public long txOctets() {
        return tx.counted();
    }

    public long rxErrors() {
        return errors.counted();
    }
}
