package com.opscenter.uptime.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A status and when it began.
///
/// @param sourceKey what the source tells this line from all others of the same target by; a line
///   that comes again has the same
/// @param occurredAt by the source's clock
/// @param rawStatus in the source's own words
/// @param reply what the test answered, such as `12 ms`; null where the source keeps none
public record StatusEdge(
        String sourceKey,
        Instant occurredAt,
        MonitorStatus status,
        String rawStatus,
        @Nullable String reply) {}
