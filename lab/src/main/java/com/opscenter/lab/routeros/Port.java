package com.opscenter.lab.routeros;

import java.time.Duration;
import java.time.Instant;

/// One socket while it runs. Guarded by the [Board].
final class Port {

    private static final int BYTES_PER_GIGABIT = 125_000_000;

    private final PortSpec spec;
    private final int place;
    private final Duration negotiation;
    private boolean disabled;
    private boolean plugged;
    private String powerSetting;
    private Instant poweredAt;
    private Instant linkableAt;
    private Instant counted;
    private double rxBytes;
    private double txBytes;
    private long rxErrors;

    /// @param place among the ports, from 1
    Port(PortSpec spec, int place, Duration negotiation, Instant now) {
        this.spec = spec;
        this.place = place;
        this.negotiation = negotiation;
        this.plugged = spec.isUsed();
        this.powerSetting = spec.powers() ? "auto-on" : "off";
        this.poweredAt = now;
        this.linkableAt = now;
        this.counted = now;
    }

    PortSpec spec() {
        return spec;
    }

    /// The internal id, `*A` for the tenth.
    String id() {
        return "*%X".formatted(place);
    }

    boolean disabled() {
        return disabled;
    }

    void disable(boolean wanted, Instant now) {
        count(now);
        if (disabled && !wanted) {
            linkableAt = now.plus(negotiation);
        }
        disabled = wanted;
    }

    String powerSetting() {
        return powerSetting;
    }

    void setPower(String setting, Instant now) {
        count(now);
        if (powerSetting.equals("off") && !setting.equals("off")) {
            poweredAt = now.plus(negotiation);
        }
        powerSetting = setting;
    }

    /// Off for that long, and on again by itself.
    void cyclePower(Duration pause, Instant now) {
        count(now);
        poweredAt = now.plus(pause).plus(negotiation);
    }

    void plug(boolean wanted, Instant now) {
        count(now);
        plugged = wanted;
        linkableAt = now.plus(negotiation);
    }

    boolean plugged() {
        return plugged;
    }

    /// The word of `poe-out-status`.
    String powerStatus(Instant now) {
        if (powerSetting.equals("off")) {
            return "disabled";
        }
        boolean draws = plugged && spec.milliwatts() > 0;
        return draws && !now.isBefore(poweredAt) ? "powered-on" : "waiting-for-load";
    }

    boolean delivers(Instant now) {
        return powerStatus(now).equals("powered-on");
    }

    /// What is fed by the cable links only while it is.
    boolean running(Instant now) {
        boolean alive = spec.milliwatts() == 0 || delivers(now);
        return plugged && alive && !disabled && !now.isBefore(linkableAt);
    }

    /// Brings the counters up to date: a load that swings around a tenth of the line.
    void count(Instant now) {
        double seconds = Math.max(0, Duration.between(counted, now).toNanos() / 1e9);
        if (running(now)) {
            double swing = 1 + 0.5 * Math.sin(now.toEpochMilli() / 20_000.0 + place);
            double bytes = seconds * spec.gigabits() * BYTES_PER_GIGABIT * 0.1 * swing;
            rxBytes += bytes / place;
            txBytes += bytes / (place + 1);
        }
        counted = now;
    }

    /// After a restart of the device.
    void forgetCounters(Instant now) {
        rxBytes = 0;
        txBytes = 0;
        rxErrors = 0;
        counted = now;
        linkableAt = now.plus(negotiation);
    }

    void addErrors(long more) {
        rxErrors += more;
    }

    long rxBytes() {
        return (long) rxBytes;
    }

    long txBytes() {
        return (long) txBytes;
    }

    long rxErrors() {
        return rxErrors;
    }
}
