package com.opscenter.bench.harness;

import java.util.Locale;

/// What a figure should be. The median must reach it; single pairs may miss it by a tenth.
///
/// @param atLeast false: at most
public record Goal(boolean atLeast, double value) {

    private static final double SLACK = 0.9;

    public static Goal atLeast(double value) {
        return new Goal(true, value);
    }

    public static Goal atMost(double value) {
        return new Goal(false, value);
    }

    boolean isMet(double median, double least, double most) {
        return atLeast
                ? median >= value && least >= value * SLACK
                : median <= value && most <= value / SLACK;
    }

    String words() {
        return (atLeast ? "≥ " : "≤ ") + String.format(Locale.ROOT, "%.3g", value);
    }
}
