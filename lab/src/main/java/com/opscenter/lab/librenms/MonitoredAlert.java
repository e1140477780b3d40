package com.opscenter.lab.librenms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The one row there is for a device and a rule, whether or not the alert stands.
///
/// @param state 0 over, 1 stands, 2 acknowledged, 3 worse, 4 better
/// @param note what was written at each acknowledgment, a line each; empty after a recovery
/// @param untilClear of the last acknowledgment; null before the first
/// @param timestamp when it began, or recovered
public record MonitoredAlert(
        int id,
        int deviceId,
        int ruleId,
        int state,
        String note,
        @Nullable Boolean untilClear,
        Instant timestamp) {

    public static final int OVER = 0;
    public static final int STANDS = 1;
    public static final int ACKNOWLEDGED = 2;
    public static final int WORSE = 3;

    /// A state without another begin.
    MonitoredAlert in(int other) {
        return new MonitoredAlert(id, deviceId, ruleId, other, note, untilClear, timestamp);
    }

    MonitoredAlert noted(int other, String line, @Nullable Boolean clear) {
        String all = note.isEmpty() ? line : note + "\n" + line;
        return new MonitoredAlert(id, deviceId, ruleId, other, all, clear, timestamp);
    }

    MonitoredAlert begin(int other, Instant at) {
        return new MonitoredAlert(
                id, deviceId, ruleId, other, other == OVER ? "" : note, untilClear, at);
    }
}
