package com.opscenter.power.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the device says of one outlet; load is a sample and not part of it.
///
/// @param devicePending the device itself says that a command is pending
/// @param phase 1–3, or 4–6 for the pairs 1-2, 2-3, 3-1
/// @param delays the times set in the PDU, in seconds, -1 for never
public record OutletReading(
        OutletState state,
        boolean devicePending,
        String deviceName,
        @Nullable Integer bank,
        @Nullable Integer phase,
        Delays delays,
        Set<Capability> capabilities) {

    public record Delays(int on, int off, int reboot) {}
}
