package com.opscenter.lab.netswitch;

/// What flows in one direction: an average that swells and ebbs every ten minutes by a third. What
/// flowed is counted, not drawn by lot, so that any two looks fit together.
final class Traffic {

    private static final double SWELL = 1.0 / 3;
    private static final double PERIOD = 600;
    private static final double OMEGA = 2 * Math.PI / PERIOD;

    private final double perSecond;
    private final double phase;
    private double counted;

    /// @param perSecond octets or frames on average
    Traffic(double perSecond, double phase) {
        this.perSecond = perSecond;
        this.phase = phase;
    }

    /// @param from seconds since the switch was made
    void flow(double from, double to) {
        double swelling = Math.cos(OMEGA * from + phase) - Math.cos(OMEGA * to + phase);
        counted += perSecond * (to - from + SWELL / OMEGA * swelling);
    }

    long counted() {
        return (long) counted;
    }

    void reset() {
        counted = 0;
    }
}
