package com.opscenter.jobs.api;

import java.util.Map;

/// A job somebody wants.
///
/// @param parameters what is the same for all rows; never personal data
/// @param items in order, without numbers; looked through once, and never held all at a time
public record NewJob(JobKind kind, Map<String, String> parameters, Iterable<JobItem> items) {

    public NewJob {
        parameters = Map.copyOf(parameters);
    }
}
