package com.opscenter.lab.pdu;

/// The current through a phase or a bank, with its peak and thresholds.
///
/// Guarded by the [RackPdu] it belongs to.
public final class Meter {

    private final int number;
    private Thresholds thresholds;
    private int milliamps;
    private int peakMilliamps;

    Meter(int number, Thresholds thresholds) {
        this.number = number;
        this.thresholds = thresholds;
    }

    void read(int newMilliamps) {
        milliamps = newMilliamps;
        peakMilliamps = Math.max(peakMilliamps, newMilliamps);
    }

    /// Phase or bank number, from 1.
    public int number() {
        return number;
    }

    public int milliamps() {
        return milliamps;
    }

    /// Current in tenths of amps.
    public int deciamps() {
        return (milliamps + 50) / 100;
    }

    /// Highest current since the start, in tenths of amps.
    public int peakDeciamps() {
        return (peakMilliamps + 50) / 100;
    }

    public LoadState state() {
        return thresholds.stateOf(deciamps());
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    void thresholds(Thresholds changed) {
        thresholds = changed;
    }
}
