package com.opscenter.lab.load;

import com.opscenter.lab.outlet.Outlet;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Energy through each outlet since the start, and the highest power seen. Guarded by the unit.
public final class Energy {

    private static final long WATT_MILLIS_PER_WATT_HOUR = 3_600_000;

    private final List<Outlet> outlets;
    private final Map<Outlet, Long> wattMillis = new HashMap<>();
    private final Map<Outlet, Integer> peaks = new HashMap<>();
    private int peak;

    public Energy(List<Outlet> outlets) {
        this.outlets = outlets;
    }

    public void restore(Outlet outlet, long kept) {
        wattMillis.put(outlet, kept);
    }

    /// Energy through an outlet in the unit it is kept in.
    public long wattMillis(Outlet outlet) {
        return wattMillis.getOrDefault(outlet, 0L);
    }

    /// Adds what flowed in that time at a constant power.
    public void flow(Duration time, ToIntFunction<Outlet> watts) {
        outlets.forEach(o -> wattMillis.merge(o, watts.applyAsInt(o) * time.toMillis(), Long::sum));
    }

    /// Looks whether a power is a new peak.
    public void read(ToIntFunction<Outlet> watts) {
        outlets.forEach(o -> peaks.merge(o, watts.applyAsInt(o), Math::max));
        peak = Math.max(peak, outlets.stream().mapToInt(watts).sum());
    }

    public int wattHours(Outlet outlet) {
        return (int) (wattMillis(outlet) / WATT_MILLIS_PER_WATT_HOUR);
    }

    public int wattHours() {
        long all = wattMillis.values().stream().mapToLong(Long::longValue).sum();
        return (int) (all / WATT_MILLIS_PER_WATT_HOUR);
    }

    /// Highest power of an outlet since the start, in watts.
    public int peakWatts(Outlet outlet) {
        return peaks.getOrDefault(outlet, 0);
    }

    /// Highest power of the whole unit since the start, in watts.
    public int peakWatts() {
        return peak;
    }
}
