package com.opscenter.jobs.api;

import com.opscenter.history.api.Event;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What happens to a job. What happens to its rows are events of what they are about.
public sealed interface JobEvent extends Event {

    JobId job();

    @Override
    default String stream() {
        return job().stream();
    }

    /// From here on there is something to do.
    sealed interface JobDue extends JobEvent {}

    /// Nothing more is done from here on.
    sealed interface JobOver extends JobEvent {}

    /// @param kind the word of the [JobKind]
    /// @param total how many rows there are
    /// @param parameters what is the same for all rows; never personal data
    /// @param undoable whether it can be taken back
    /// @param undoes the job that this one takes back
    record JobStarted(
            JobId job,
            String kind,
            long total,
            Map<String, String> parameters,
            boolean undoable,
            @Nullable JobId undoes)
            implements JobDue {

        public JobStarted {
            parameters = Map.copyOf(parameters);
        }
    }

    /// The first one says that it was taken up.
    ///
    /// @param succeeded rows that are as they were wanted
    /// @param failed rows that were refused
    record JobAdvanced(JobId job, long succeeded, long failed) implements JobEvent {}

    record JobPaused(JobId job) implements JobEvent {}

    record JobResumed(JobId job) implements JobDue {}

    /// Rows that were begun end; the others are left.
    record JobCancelled(JobId job) implements JobOver {}

    record JobEnded(JobId job, long succeeded, long failed) implements JobOver {}

    /// It cannot go on; rows that were done stay done.
    record JobFailed(JobId job, long succeeded, long failed, JobFailure why) implements JobOver {}
}
