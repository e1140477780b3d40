package com.opscenter.jobs.api;

import java.util.Set;

/// These jobs without their results, for whoever tells of them; answers a list of [JobView].
///
/// @param streams such as `job/<id>`
public record FindJobs(Set<String> streams) {

    public FindJobs {
        streams = Set.copyOf(streams);
    }
}
