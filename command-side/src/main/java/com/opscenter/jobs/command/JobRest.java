package com.opscenter.jobs.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.jobs.api.JobId;
import com.opscenter.reactions.Lanes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/// Rows that were begun end although their job was cancelled. Until the last has, nobody knows what
/// there is to be taken back.
@Component
class JobRest {

    private static final String WORK = WhenJobIsDueThenWork.class.getSimpleName();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(25);

    private final Lanes lanes;

    JobRest(Lanes lanes) {
        this.lanes = lanes;
    }

    /// Waits until no row of a job that is over is under way, and refuses when it takes long.
    void await(JobId job) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lanes.isUnderWay(WORK, job.stream())) {
            if (System.nanoTime() > end) {
                throw new RefusedException(
                        new Refusal(
                                "state-moved-on",
                                "Rows that were begun are still ending; try again in a moment"));
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
