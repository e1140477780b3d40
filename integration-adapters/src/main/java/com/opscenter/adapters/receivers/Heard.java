package com.opscenter.adapters.receivers;

import com.opscenter.logs.api.LogSeverity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a message says.
///
/// @param host the device by its own name, null when the message has none
/// @param at by the device's clock, null when the message has no time
/// @param notice what it says of a problem, null for nothing
public record Heard(
        @Nullable String host,
        @Nullable String program,
        int facility,
        LogSeverity severity,
        String text,
        @Nullable Instant at,
        @Nullable Notice notice) {}
