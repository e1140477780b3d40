package com.opscenter.lab.load;

/// The current through a phase or a bank, with its peak and thresholds.
///
/// Guarded by the unit it belongs to.
public final class Meter {

    private final int number;
    private Thresholds thresholds;
    private int milliamps;
    private int peakMilliamps;

    public Meter(int number, Thresholds thresholds) {
        this.number = number;
        this.thresholds = thresholds;
    }

    /// Takes a new reading.
    public void read(int newMilliamps) {
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

    public void thresholds(Thresholds changed) {
        thresholds = changed;
    }
}
