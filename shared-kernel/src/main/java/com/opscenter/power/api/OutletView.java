package com.opscenter.power.api;

import com.opscenter.commands.api.LastChange;
import com.opscenter.commands.api.Pending;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An outlet as the API shows it. `currentDeciamps` and `powerMilliwatts` are samples.
///
/// @param name our label, else the device's name
/// @param pending the command under way
/// @param criticality the word of [Criticality]
/// @param devicePending the device says that a command is pending
/// @param lastChange what last changed the state; `by` and `commandId` are null when it was not one
///   of our commands
public record OutletView(
        String key,
        String id,
        String site,
        String source,
        @Nullable Instant asOf,
        int intervalSeconds,
        String freshness,
        boolean parked,
        long version,
        String pduId,
        int number,
        String name,
        String deviceName,
        OutletState state,
        @Nullable Pending pending,
        boolean devicePending,
        @Nullable Long currentDeciamps,
        @Nullable Long powerMilliwatts,
        @Nullable Integer bank,
        @Nullable Integer phase,
        boolean isProtected,
        String criticality,
        boolean locked,
        List<String> capabilities,
        List<Feed> feeds,
        @Nullable LastChange lastChange) {}
