package com.opscenter.lab.pdu;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A unit as it is set up before it starts.
///
/// @param outlets the outlets; for a metered unit the loads behind it, which its agent never shows
/// @param ratingAmps what the unit may carry; also its overload threshold
/// @param nearAmps the near overload threshold
/// @param switchDelay how long an outlet takes from command to contact
/// @param onDelay the power-on delay of every outlet, for delayed commands
/// @param seed makes loads drift the same way again
public record PduSpec(
        String name,
        PduPersonality personality,
        List<OutletSpec> outlets,
        int ratingAmps,
        int nearAmps,
        int volts,
        Duration switchDelay,
        Duration onDelay,
        Duration offDelay,
        Duration rebootDuration,
        long seed) {

    public PduSpec {
        outlets = List.copyOf(outlets);
    }

    /// A unit of eight outlets that are on and draw 0.5 A each, 15 A rating, warning at 12 A, 230
    /// V, on two banks where the personality has banks.
    public static PduSpec of(PduPersonality personality) {
        List<OutletSpec> outlets = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            int bank = personality.secondGeneration() && i > 4 ? 2 : 1;
            outlets.add(new OutletSpec("Outlet " + i, 500, true, 1, bank));
        }
        return new PduSpec(
                "lab-" + personality.label(),
                personality,
                outlets,
                15,
                12,
                230,
                Duration.ofMillis(800),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofSeconds(5),
                1);
    }

    public PduSpec named(String newName) {
        return new PduSpec(
                newName,
                personality,
                outlets,
                ratingAmps,
                nearAmps,
                volts,
                switchDelay,
                onDelay,
                offDelay,
                rebootDuration,
                seed);
    }

    public PduSpec with(List<OutletSpec> newOutlets) {
        return new PduSpec(
                name,
                personality,
                newOutlets,
                ratingAmps,
                nearAmps,
                volts,
                switchDelay,
                onDelay,
                offDelay,
                rebootDuration,
                seed);
    }

    /// Sets what the unit may carry and where it warns.
    public PduSpec rated(int newRatingAmps, int newNearAmps, int newVolts) {
        return new PduSpec(
                name,
                personality,
                outlets,
                newRatingAmps,
                newNearAmps,
                newVolts,
                switchDelay,
                onDelay,
                offDelay,
                rebootDuration,
                seed);
    }

    /// Sets how long switching takes, and how long a reboot stays off. The agent shows the latter
    /// in whole seconds.
    public PduSpec switching(Duration newSwitchDelay, Duration newRebootDuration) {
        return new PduSpec(
                name,
                personality,
                outlets,
                ratingAmps,
                nearAmps,
                volts,
                newSwitchDelay,
                onDelay,
                offDelay,
                newRebootDuration,
                seed);
    }

    /// Sets the delays of delayed commands, in whole seconds.
    public PduSpec delayed(Duration newOnDelay, Duration newOffDelay) {
        return new PduSpec(
                name,
                personality,
                outlets,
                ratingAmps,
                nearAmps,
                volts,
                switchDelay,
                newOnDelay,
                newOffDelay,
                rebootDuration,
                seed);
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
