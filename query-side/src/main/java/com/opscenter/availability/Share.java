package com.opscenter.availability;

import org.jspecify.annotations.Nullable;

/// What a time is made of, in milliseconds.
public record Share(
        long upMillis,
        long downMillis,
        long pausedMillis,
        long maintenanceMillis,
        long allMillis,
        int outages) {

    /// Up of what is known, in percent with three decimals; null while nothing is.
    public @Nullable Double pct() {
        long known = upMillis + downMillis;
        return known == 0 ? null : percent(upMillis, known);
    }

    public long unknownMillis() {
        return allMillis - upMillis - downMillis - pausedMillis - maintenanceMillis;
    }

    /// Of the whole time.
    public double unknownPct() {
        return percent(unknownMillis(), allMillis);
    }

    public double pausedPct() {
        return percent(pausedMillis, allMillis);
    }

    public double maintenancePct() {
        return percent(maintenanceMillis, allMillis);
    }

    /// Three decimals: 0.001 % of thirty days are 26 s.
    private static double percent(long part, long whole) {
        return whole == 0 ? 0 : Math.round(part * 100_000.0 / whole) / 1000.0;
    }
}
