package com.opscenter.network.api;

import com.opscenter.vocabulary.api.Milliwatts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the device says of itself; uptime, load, temperatures and PoE power are samples and not
/// part of it, see [NetworkMetrics]. Texts the device does not tell are null.
///
/// @param deviceName what it is called in its own configuration (sysName, RouterOS identity)
/// @param ports the numbers of all its ports in its own order, see [PortNumbers]
/// @param poeBudget what its power supply gives for PoE, null where it has none or does not say
public record SwitchReading(
        String vendor,
        @Nullable String model,
        @Nullable String serial,
        @Nullable String firmware,
        String deviceName,
        List<String> ports,
        @Nullable Milliwatts poeBudget,
        Set<NetworkCapability> capabilities) {}
