package com.opscenter.power.api;

import com.opscenter.vocabulary.api.Deciamps;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the device says of itself; amps, volts and watts are samples and not part of it. Texts and
/// ratings the device does not support are null.
///
/// @param model MN of sysDescr, or the model column
/// @param rating the device's or its breaker's rating
/// @param load worst of phases and banks
/// @param phases in order; the first one stands for the whole device on single-phase units
public record PduReading(
        String vendor,
        @Nullable String model,
        @Nullable String serial,
        @Nullable String firmware,
        String deviceName,
        @Nullable Deciamps rating,
        LoadState load,
        List<Branch> phases,
        List<Branch> banks,
        int outletCount,
        Set<Capability> capabilities) {

    /// A phase or a bank with the thresholds set in the device.
    public record Branch(
            int number,
            LoadState load,
            @Nullable Deciamps low,
            @Nullable Deciamps near,
            @Nullable Deciamps over) {}
}
