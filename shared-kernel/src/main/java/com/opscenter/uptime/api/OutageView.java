package com.opscenter.uptime.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time a monitor was down.
///
/// @param to when it was seen to work again or was not watched any more; null while it lasts. What
///   cannot be told ends no outage
/// @param rawStatus the source's own words at its begin
/// @param origin the word of [Origin]
public record OutageView(
        String id,
        String monitorId,
        String monitorName,
        Instant from,
        @Nullable Instant to,
        @Nullable Long durationSeconds,
        String rawStatus,
        @Nullable String reply,
        String origin) {}
