package com.opscenter.network.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A switch as the API shows it. Uptime, load, temperatures and used PoE power are samples. Ports
/// are counted as far as they are physical.
///
/// @param status `UP`, `DOWN` or `UNKNOWN`, from the health of its source
/// @param poe null where it has no power over Ethernet
/// @param capabilities the words of [NetworkCapability]
public record SwitchView(
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
        String vendor,
        @Nullable String model,
        @Nullable String serial,
        @Nullable String firmware,
        String status,
        @Nullable Long uptimeSeconds,
        @Nullable Long cpuPct,
        List<Temperature> temperatures,
        int portCount,
        int portsUp,
        int portsWithErrors,
        @Nullable Poe poe,
        List<String> capabilities) {

    public record Temperature(String name, long milliCelsius) {}

    public record Poe(@Nullable Long budgetMilliwatts, @Nullable Long usedMilliwatts) {}
}
