package com.opscenter.adapters.polling;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param node the name of this node; a process that comes back under the same name takes over the
///   leases of its earlier life at once. By default the host's name.
/// @param lease how long a lease lasts without being renewed
/// @param failuresToOpen failed polls in a row after which the circuit opens
/// @param longestBackOff in intervals: an unreachable source is tried at least that often
@ConfigurationProperties("opscenter.adapters")
public record PollingProperties(
        @Nullable String node,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("3") int failuresToOpen,
        @DefaultValue("1") int longestBackOff) {}
