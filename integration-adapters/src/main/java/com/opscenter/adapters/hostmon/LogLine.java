package com.opscenter.adapters.hostmon;

import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.StatusEdge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of a log that says something.
///
/// @param target what the monitor knows the test by
/// @param key what tells it from other lines of the target
record LogLine(
        String target,
        String name,
        @Nullable String method,
        String key,
        Instant at,
        MonitorStatus status,
        String rawStatus,
        @Nullable String reply) {

    LogLine at(Instant other) {
        return new LogLine(target, name, method, key, other, status, rawStatus, reply);
    }

    StatusEdge edge() {
        return new StatusEdge(key, at, status, rawStatus, reply);
    }
}
