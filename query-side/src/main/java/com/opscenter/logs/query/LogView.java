package com.opscenter.logs.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line as the API shows it.
///
/// @param source the source it came by
/// @param host the device by its own name, or the address it sent from
/// @param facility such as `daemon` or `local7`
/// @param severity `emergency`, `alert`, `critical`, `error`, `warning`, `notice`, `info`, `debug`
/// @param at by the device's clock
record LogView(
        String id,
        String site,
        String source,
        String host,
        @Nullable String program,
        String facility,
        String severity,
        String text,
        Instant at,
        Instant receivedAt) {}
