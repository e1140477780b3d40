package com.opscenter.jobs.api;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Outcome;
import java.time.Duration;
import java.util.OptionalLong;

/// Starts jobs, for the features that supply the kinds.
public interface Jobs {

    /// Starts it, or finds the one that was started by the same request before.
    Outcome.Accepted start(NewJob job, CommandContext request);

    /// Whether a request before has started it; what it was to be done with is fixed since.
    boolean isStarted(JobId job);

    /// What would become of each row; nothing is stored, nothing is sent.
    BulkResult rehearse(NewJob job, CommandContext request);

    /// The position at which the job was over; empty when it is not after that long.
    OptionalLong over(JobId job, Duration patience);
}
