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

    /// The line with which a test began to stand as it does.
    static LogLine of(String target, LogMemory.Target stands) {
        return new LogLine(
                target,
                stands.name(),
                stands.method(),
                key(stands.since(), stands.rawStatus()),
                stands.since(),
                stands.status(),
                stands.rawStatus(),
                stands.reply());
    }

    /// What tells a line without a number of its own from others.
    static String key(Instant at, String rawStatus) {
        return at + "/" + rawStatus;
    }

    LogLine at(Instant other) {
        return new LogLine(target, name, method, key, other, status, rawStatus, reply);
    }

    StatusEdge edge() {
        return new StatusEdge(key, at, status, rawStatus, reply);
    }
}
