package com.opscenter.views;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row as it stood at the position asked for.
///
/// @param since position from which it stood so
/// @param parked events of its key wait for a retry: it may be behind
/// @param version sequence number of the newest event in it, within its stream
public record Row<R>(
        String key,
        String orgId,
        @Nullable String site,
        long since,
        Instant sinceAt,
        boolean parked,
        long version,
        R value) {}
