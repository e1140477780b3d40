package com.opscenter.reactions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A parked event as the API shows it.
///
/// @param lane what else waits, such as one device; of an event that cannot be read, its stream
/// @param waiting how many later events wait behind it
/// @param eventType stored name of the event, such as `power.OutletSwitchRequested`
/// @param eventVersion version it was stored in
/// @param cause what the reaction failed with, or why the event cannot be read
/// @param position of the event
/// @param orgId for the scope of the verdict
public record DeadLetterView(
        String id,
        String reaction,
        String lane,
        String eventId,
        String eventType,
        int eventVersion,
        String stream,
        @Nullable String cause,
        Instant since,
        int waiting,
        long position,
        @JsonIgnore String orgId) {}
