package com.opscenter.telemetry.query;

import java.time.Instant;

/// One sample with the organization it belongs to.
record Reading(String orgId, String key, String metric, long value, Instant at) {

    /// The sample that stands for a source's own successful poll.
    static final String POLLS = "polls";

    static Reading poll(String orgId, String sourceId, Instant at) {
        return new Reading(orgId, "source/" + sourceId, POLLS, 1, at);
    }
}
