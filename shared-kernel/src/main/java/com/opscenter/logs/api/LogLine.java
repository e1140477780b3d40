package com.opscenter.logs.api;

import com.opscenter.sources.api.SourceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of a device, with its secrets removed.
///
/// @param source the source it came by
/// @param host the device by its own name, or the address it sent from
/// @param program what wrote it there, null when the line does not say
/// @param facility 0 to 23, as syslog numbers kinds of programs (RFC 5424 §6.2.1)
/// @param at by the device's clock; when it was received where the line has no time
public record LogLine(
        SourceId source,
        String host,
        @Nullable String program,
        int facility,
        LogSeverity severity,
        String text,
        Instant at,
        Instant receivedAt) {}
