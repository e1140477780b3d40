package com.opscenter.jobs.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is to be done with each row.
///
/// @param parameters the same for all rows
/// @param undoes the job whose rows are taken back
public record JobTask(JobId job, Map<String, String> parameters, @Nullable JobId undoes) {

    public JobTask {
        parameters = Map.copyOf(parameters);
    }

    /// A parameter the kind always sets.
    public String get(String parameter) {
        String value = parameters.get(parameter);
        if (value == null) {
            throw new IllegalStateException("job " + job.value() + " has no " + parameter);
        }
        return value;
    }
}
