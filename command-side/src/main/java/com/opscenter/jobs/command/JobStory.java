package com.opscenter.jobs.command;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.jobs.api.JobEvent;
import com.opscenter.jobs.api.JobEvent.JobStarted;
import com.opscenter.jobs.api.JobId;
import com.opscenter.jobs.api.JobTask;
import java.util.List;
import java.util.Optional;

/// A job as its history tells it.
///
/// @param beginning when, by whom, and why it was started
/// @param position of the newest event
record JobStory(StoredEvent beginning, JobStarted started, Job state, long position) {

    /// Empty when there is no such job.
    static Optional<JobStory> of(JobId job, EventReader history) {
        List<StoredEvent> past = history.stream(job.stream(), history.head());
        if (past.isEmpty() || !(past.getFirst().payload() instanceof JobStarted started)) {
            return Optional.empty();
        }
        Job state = new Job.None();
        for (StoredEvent event : past) {
            if (event.payload() instanceof JobEvent known) {
                state = Job.evolve(state, known);
            }
        }
        return Optional.of(
                new JobStory(past.getFirst(), started, state, past.getLast().position()));
    }

    JobId job() {
        return started.job();
    }

    JobTask task() {
        return new JobTask(started.job(), started.parameters(), started.undoes());
    }

    boolean isOver() {
        return state instanceof Job.Cancelled || state instanceof Job.Ended;
    }
}
