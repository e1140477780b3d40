package com.opscenter.telemetry.api;

import java.time.Instant;
import java.util.Set;

/// Told of each successful poll, after its values can be read. Must return soon.
public interface PollListener {

    void polled(Poll poll);

    /// @param keys entities that have new values
    record Poll(String sourceId, String orgId, String site, Instant at, Set<String> keys) {}
}
