package com.opscenter.lab.pdu;

import com.opscenter.lab.outlet.OutletSpec;
import com.opscenter.lab.outlet.Timing;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// A unit as it is set up before it starts.
///
/// @param outlets the outlets; for a metered unit the loads behind it, which its agent never shows
/// @param seed makes loads drift the same way again
public record PduSpec(
        String name,
        PduPersonality personality,
        List<OutletSpec> outlets,
        Rating rating,
        Timing timing,
        long seed) {

    public PduSpec {
        outlets = List.copyOf(outlets);
    }

    /// A unit of eight outlets that are on and draw 0.5 A each, 15 A rating, warning at 12 A, 230
    /// V; on two banks, but on one in the first generation. Switching takes 0.8 s, a reboot 5 s.
    public static PduSpec of(PduPersonality personality) {
        return new PduSpec(
                "lab-" + personality.label(),
                personality,
                IntStream.rangeClosed(1, 8)
                        .mapToObj(i -> outlet(i, personality.secondGeneration() && i > 4 ? 2 : 1))
                        .toList(),
                new Rating(15, 12, 230),
                new Timing(
                        Duration.ofMillis(800),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(5)),
                1);
    }

    private static OutletSpec outlet(int number, int bank) {
        return new OutletSpec("Outlet " + number, 500, true, 1, bank);
    }

    public PduSpec named(String other) {
        return new PduSpec(other, personality, outlets, rating, timing, seed);
    }

    public PduSpec with(List<OutletSpec> others) {
        return new PduSpec(name, personality, others, rating, timing, seed);
    }

    public PduSpec with(Rating other) {
        return new PduSpec(name, personality, outlets, other, timing, seed);
    }

    public PduSpec with(Timing other) {
        return new PduSpec(name, personality, outlets, rating, other, seed);
    }

    /// Sets how long switching takes, and how long a reboot stays off.
    public PduSpec switching(Duration delay, Duration rebootDuration) {
        return with(new Timing(delay, timing.onDelay(), timing.offDelay(), rebootDuration));
    }

    /// Sets the delays of delayed commands.
    public PduSpec delayed(Duration onDelay, Duration offDelay) {
        return with(new Timing(timing.switching(), onDelay, offDelay, timing.rebootDuration()));
    }

    public int phases() {
        return outlets.stream().mapToInt(OutletSpec::phase).max().orElse(1);
    }

    public int banks() {
        return outlets.stream().mapToInt(OutletSpec::bank).max().orElse(1);
    }

    /// A serial number of the usual shape that says it is not a real one.
    public String serial() {
        return "LAB%09d".formatted(Math.floorMod(name.hashCode(), 1_000_000_000));
    }
}
