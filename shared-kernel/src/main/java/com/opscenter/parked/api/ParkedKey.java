package com.opscenter.parked.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A key that waits, by its first event that could not be folded.
///
/// @param id `<projection>:<position>`
/// @param key of the row, such as `outlet/pdu-1/9`
/// @param orgId whose row it is
/// @param eventType stored name of the event, such as `power.OutletStateObserved`
/// @param cause what the fold said
/// @param waiting how many later events of the key wait behind it
public record ParkedKey(
        String id,
        String projection,
        String feature,
        String key,
        String orgId,
        long position,
        String eventId,
        String eventType,
        @Nullable String cause,
        Instant since,
        int waiting) {}
