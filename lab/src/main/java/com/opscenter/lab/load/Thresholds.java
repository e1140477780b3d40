package com.opscenter.lab.load;

/// When a load is low, near overload, or over; whole amps for phases and banks.
public record Thresholds(int low, int near, int over) {

    /// What a load of that many tenths is.
    public LoadState stateOf(int tenths) {
        if (tenths >= over * 10) {
            return LoadState.OVER;
        }
        if (tenths >= near * 10) {
            return LoadState.NEAR;
        }
        return tenths < low * 10 ? LoadState.LOW : LoadState.NORMAL;
    }

    /// Whether the values rise as the MIB demands: low < near ≤ over.
    public boolean ordered() {
        return 0 <= low && low < near && near <= over;
    }

    public Thresholds withLow(int amps) {
        return new Thresholds(amps, near, over);
    }

    public Thresholds withNear(int amps) {
        return new Thresholds(low, amps, over);
    }

    public Thresholds withOver(int amps) {
        return new Thresholds(low, near, amps);
    }
}
