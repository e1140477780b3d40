package com.opscenter.telemetry.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Told of each successful poll, after its values can be read. Must return soon.
public interface PollListener {

    void polled(Poll poll);

    /// @param samples what it brought; some may be older than the poll
    record Poll(String sourceId, String orgId, String site, Instant at, List<Sample> samples) {

        /// Entities that have new values.
        public Set<String> keys() {
            return samples.stream().map(Sample::key).collect(Collectors.toUnmodifiableSet());
        }
    }
}
