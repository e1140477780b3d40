package com.opscenter.reactions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A parked event as the API shows it.
///
/// @param lane what else waits, such as one device
/// @param waiting how many later events of the lane wait behind it
/// @param eventType stored name of the event, such as `power.OutletSwitchRequested`
/// @param orgId for the scope of the verdict
public record DeadLetterView(
        String id,
        String reaction,
        String lane,
        String eventId,
        String eventType,
        String stream,
        @Nullable String cause,
        Instant since,
        int waiting,
        @JsonIgnore String orgId) {}
