package com.opscenter.network.api;

import com.opscenter.commands.api.LastChange;
import com.opscenter.commands.api.Pending;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A port as the API shows it. Rates, errors and PoE power are samples.
///
/// @param number what is printed on the device, else the name of the interface
/// @param label our label, else what people called it in the device
/// @param poe null where it has no power over Ethernet
/// @param pending the command under way
/// @param management it carries our way to the switch, so it is not disabled
/// @param capabilities the words of [NetworkCapability]
/// @param lastChange what last changed its admin state or its PoE
public record PortView(
        String key,
        String id,
        String site,
        String source,
        @Nullable Instant asOf,
        int intervalSeconds,
        String freshness,
        boolean parked,
        long version,
        String switchId,
        String number,
        @Nullable Integer ifIndex,
        String name,
        @Nullable String label,
        boolean physical,
        AdminState adminState,
        OperState operState,
        @Nullable Long speedBps,
        @Nullable Duplex duplex,
        @Nullable Long rxBps,
        @Nullable Long txBps,
        @Nullable Long rxErrorsPerHour,
        @Nullable Long txErrorsPerHour,
        @Nullable Long discardsPerHour,
        @Nullable Poe poe,
        @Nullable Pending pending,
        boolean isProtected,
        boolean management,
        boolean hasErrors,
        @Nullable Neighbor neighbor,
        List<String> capabilities,
        @Nullable LastChange lastChange) {

    public record Poe(
            PoeStatus status,
            @Nullable Long powerMilliwatts,
            @Nullable Long currentMilliamps,
            @Nullable Long voltageDecivolts) {}

    public record Neighbor(String name, @Nullable String port) {}
}
