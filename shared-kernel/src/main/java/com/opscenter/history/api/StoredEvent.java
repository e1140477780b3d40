package com.opscenter.history.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event as it was read back.
///
/// @param position its place in commit order; the only order there is
/// @param stream aggregate key; `sequence` counts from 0 within it
/// @param typeVersion version it was stored in; `payload` is already upcast
/// @param payload null when this version of the software does not know the event: readers must not
///   pass over it silently
/// @param json the payload as stored
public record StoredEvent(
        long position,
        String id,
        String type,
        int typeVersion,
        String streamType,
        String stream,
        long sequence,
        Instant occurredAt,
        Instant recordedAt,
        Metadata metadata,
        @Nullable Event payload,
        String json) {}
