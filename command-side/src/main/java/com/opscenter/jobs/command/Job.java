package com.opscenter.jobs.command;

import com.opscenter.jobs.api.JobEvent;
import com.opscenter.jobs.api.JobEvent.JobAdvanced;
import com.opscenter.jobs.api.JobEvent.JobCancelled;
import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobEvent.JobFailed;
import com.opscenter.jobs.api.JobEvent.JobPaused;
import com.opscenter.jobs.api.JobEvent.JobResumed;
import com.opscenter.jobs.api.JobEvent.JobStarted;

/// A job by life stage.
sealed interface Job {

    /// Whether rows may be begun.
    default boolean goesOn() {
        return false;
    }

    record None() implements Job {}

    /// @param taken somebody works on it or did
    record Open(boolean taken, boolean paused, long succeeded, long failed) implements Job {

        @Override
        public boolean goesOn() {
            return !paused;
        }

        boolean stands(long good, long bad) {
            return taken && succeeded == good && failed == bad;
        }
    }

    record Cancelled(long succeeded, long failed) implements Job {

        boolean stands(long good, long bad) {
            return succeeded == good && failed == bad;
        }
    }

    /// It came to its end, or could not go on.
    record Ended() implements Job {}

    static Job evolve(Job job, JobEvent event) {
        return switch (event) {
            case JobStarted _ -> new Open(false, false, 0, 0);
            case JobAdvanced(_, var succeeded, var failed) ->
                    switch (job) {
                        case Open(_, var paused, _, _) -> new Open(true, paused, succeeded, failed);
                        case Cancelled _ -> new Cancelled(succeeded, failed);
                        case None _, Ended _ -> job;
                    };
            case JobPaused _ -> paused(job, true);
            case JobResumed _ -> paused(job, false);
            case JobCancelled _ ->
                    job instanceof Open(_, _, var succeeded, var failed)
                            ? new Cancelled(succeeded, failed)
                            : job;
            case JobEnded _, JobFailed _ -> new Ended();
        };
    }

    private static Job paused(Job job, boolean now) {
        return job instanceof Open(var taken, _, var succeeded, var failed)
                ? new Open(taken, now, succeeded, failed)
                : job;
    }
}
