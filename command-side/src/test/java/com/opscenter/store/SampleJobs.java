package com.opscenter.store;

import com.opscenter.history.api.Event;
import com.opscenter.jobs.api.JobEvent.JobAdvanced;
import com.opscenter.jobs.api.JobEvent.JobCancelled;
import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobEvent.JobFailed;
import com.opscenter.jobs.api.JobEvent.JobPaused;
import com.opscenter.jobs.api.JobEvent.JobResumed;
import com.opscenter.jobs.api.JobEvent.JobStarted;
import com.opscenter.jobs.api.JobFailure;
import com.opscenter.jobs.api.JobId;
import java.util.List;
import java.util.Map;

/// One event of every type about jobs.
final class SampleJobs {

    private SampleJobs() {}

    static List<Event> all() {
        JobId job = new JobId("1f0c7a52-6f0b-3c8e-9d0a-2f6b1c7d8e90");
        JobId undone = new JobId("2f0c7a52-6f0b-3c8e-9d0a-2f6b1c7d8e91");
        JobId other = new JobId("3f0c7a52-6f0b-3c8e-9d0a-2f6b1c7d8e92");
        Map<String, String> parameters = Map.of("role", "developer", "mode", "ADD");
        return List.of(
                new JobStarted(job, "assign-roles", 1_000, parameters, false, undone),
                new JobAdvanced(job, 498, 2),
                new JobPaused(job),
                new JobResumed(job),
                new JobEnded(job, 997, 3),
                new JobFailed(undone, 500, 0, JobFailure.RIGHT_LOST),
                new JobCancelled(other));
    }
}
