package com.opscenter.power.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A PDU as the API shows it. Amps, volts, watts and energy are samples.
///
/// @param status `UP`, `DOWN` or `UNKNOWN`, from the health of its source
public record PduView(
        String key,
        String id,
        String site,
        String source,
        @Nullable Instant asOf,
        int intervalSeconds,
        String freshness,
        boolean parked,
        long version,
        String name,
        @Nullable String location,
        String vendor,
        @Nullable String model,
        @Nullable String serial,
        @Nullable String firmware,
        String status,
        Load load,
        List<Phase> phases,
        List<Bank> banks,
        int outletCount,
        int outletsOn,
        List<String> capabilities,
        boolean locked) {

    public record Load(
            @Nullable Long currentDeciamps,
            @Nullable Long ratingDeciamps,
            @Nullable Long warnDeciamps,
            @Nullable Long criticalDeciamps,
            LoadState state,
            @Nullable Long powerMilliwatts,
            @Nullable Long energyWattHours) {}

    public record Phase(
            int n,
            @Nullable Long currentDeciamps,
            @Nullable Long voltageDecivolts,
            LoadState state) {}

    public record Bank(int n, @Nullable Long currentDeciamps, LoadState state) {}
}
