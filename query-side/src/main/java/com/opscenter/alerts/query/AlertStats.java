package com.opscenter.alerts.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Figures of the alerts that began in a period.
///
/// @param meanSecondsToAcknowledge of those somebody knew of, null for none
/// @param meanSecondsToResolve of those that are over, null for none
record AlertStats(
        Instant from,
        Instant to,
        int alerts,
        States byState,
        Severities bySeverity,
        @Nullable Long meanSecondsToAcknowledge,
        @Nullable Long meanSecondsToResolve) {

    record States(int open, int acked, int resolved) {}

    record Severities(int critical, int warning, int info) {}
}
