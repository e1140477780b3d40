package com.opscenter.telemetry.api;

import java.time.Instant;
import java.util.List;

/// Takes what a poll brought beside events.
public interface TelemetrySink {

    /// A successful poll: its samples, and by `at` the freshness of everything its source observes.
    void polled(String sourceId, String orgId, String site, Instant at, List<Sample> samples);
}
