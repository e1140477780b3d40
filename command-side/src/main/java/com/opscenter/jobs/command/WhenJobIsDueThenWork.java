package com.opscenter.jobs.command;

import com.opscenter.commands.api.Later;
import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.jobs.api.JobEvent.JobDue;
import org.springframework.stereotype.Component;

/// The claim of the reaction is the lease of the job: one process works on it, and when that dies
/// another one goes on with the rows that wait. What it begins again is recognized.
@Component
class WhenJobIsDueThenWork implements Reaction<JobDue> {

    /// Jobs, of which each holds a batch of rows in memory; a short one is not to wait for long
    /// ones.
    private static final int SIDE_BY_SIDE = 16;

    private final JobWorker worker;

    WhenJobIsDueThenWork(JobWorker worker) {
        this.worker = worker;
    }

    @Override
    public Class<JobDue> event() {
        return JobDue.class;
    }

    @Override
    public String lane(JobDue event) {
        return event.stream();
    }

    @Override
    public int atATime() {
        return SIDE_BY_SIDE;
    }

    @Override
    public void react(JobDue event, StoredEvent stored, boolean repeated)
            throws InterruptedException, Later {
        worker.work(event.job());
    }
}
