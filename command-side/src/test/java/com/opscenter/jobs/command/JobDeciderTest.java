package com.opscenter.jobs.command;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.jobs.api.JobCommand;
import com.opscenter.jobs.api.JobCommand.AdvanceJob;
import com.opscenter.jobs.api.JobCommand.CancelJob;
import com.opscenter.jobs.api.JobCommand.EndJob;
import com.opscenter.jobs.api.JobCommand.FailJob;
import com.opscenter.jobs.api.JobCommand.PauseJob;
import com.opscenter.jobs.api.JobCommand.ResumeJob;
import com.opscenter.jobs.api.JobCommand.StartJob;
import com.opscenter.jobs.api.JobEvent;
import com.opscenter.jobs.api.JobEvent.JobAdvanced;
import com.opscenter.jobs.api.JobEvent.JobCancelled;
import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobEvent.JobFailed;
import com.opscenter.jobs.api.JobEvent.JobPaused;
import com.opscenter.jobs.api.JobEvent.JobResumed;
import com.opscenter.jobs.api.JobEvent.JobStarted;
import com.opscenter.jobs.api.JobFailure;
import com.opscenter.jobs.api.JobId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobDeciderTest {

    private static final JobId JOB = new JobId("1f0c7a52-6f0b-3c8e-9d0a-2f6b1c7d8e90");
    private static final Map<String, String> PARAMETERS = Map.of("role", "viewer");
    private static final Requirement NEEDS =
            new Requirement.Everywhere(Permission.of("users:write"));
    private static final StartJob START =
            new StartJob(JOB, "assign-roles", 3, PARAMETERS, true, null, NEEDS, Set.of());
    private static final JobStarted STARTED =
            new JobStarted(JOB, "assign-roles", 3, PARAMETERS, true, null);

    private static Given<JobCommand, Job, JobEvent> nothing() {
        return new Given<>(new Job.None(), JobDecider::decide, Job::evolve);
    }

    private static Given<JobCommand, Job, JobEvent> started() {
        return nothing().given(STARTED);
    }

    @Test
    void a_job_is_started_once() {
        nothing().when(START).then(STARTED);
        started().when(START).thenNothing();
        started().given(new JobEnded(JOB, 3, 0)).when(START).thenNothing();
    }

    @Test
    void what_was_never_started_is_not_there() {
        nothing().when(new PauseJob(JOB, NEEDS)).thenRefused("not-found");
        nothing().when(new AdvanceJob(JOB, 0, 0)).thenRefused("not-found");
    }

    @Test
    void the_first_look_at_a_job_is_told_and_then_only_what_moves() {
        started().when(new AdvanceJob(JOB, 0, 0)).then(new JobAdvanced(JOB, 0, 0));
        var taken = started().given(new JobAdvanced(JOB, 0, 0));
        taken.when(new AdvanceJob(JOB, 0, 0)).thenNothing();
        taken.when(new AdvanceJob(JOB, 1, 1)).then(new JobAdvanced(JOB, 1, 1));
    }

    @Test
    void a_job_is_paused_once_and_taken_up_again_whenever_somebody_wants() {
        started().when(new PauseJob(JOB, NEEDS)).then(new JobPaused(JOB));
        var paused = started().given(new JobPaused(JOB));
        paused.when(new PauseJob(JOB, NEEDS)).thenNothing();
        paused.when(new ResumeJob(JOB, NEEDS)).then(new JobResumed(JOB));
        started().when(new ResumeJob(JOB, NEEDS)).then(new JobResumed(JOB));
    }

    /// The rows that were under way when it was paused may have been the last.
    @Test
    void a_paused_job_can_end() {
        started()
                .given(new JobPaused(JOB))
                .when(new EndJob(JOB, 3, 0))
                .then(new JobEnded(JOB, 3, 0));
    }

    @Test
    void rows_that_were_under_way_when_it_was_cancelled_are_counted() {
        started().when(new CancelJob(JOB, NEEDS)).then(new JobCancelled(JOB));
        var cancelled = started().given(new JobAdvanced(JOB, 1, 0), new JobCancelled(JOB));
        cancelled.when(new AdvanceJob(JOB, 1, 0)).thenNothing();
        cancelled.when(new AdvanceJob(JOB, 2, 0)).then(new JobAdvanced(JOB, 2, 0));
        cancelled.when(new EndJob(JOB, 2, 0)).thenNothing();
        cancelled.when(new CancelJob(JOB, NEEDS)).thenNothing();
        cancelled.when(new ResumeJob(JOB, NEEDS)).thenRefused("state-moved-on");
    }

    @Test
    void what_is_over_stays_so() {
        var ended = started().given(new JobEnded(JOB, 3, 0));
        ended.when(new PauseJob(JOB, NEEDS)).thenRefused("state-moved-on");
        ended.when(new CancelJob(JOB, NEEDS)).thenRefused("state-moved-on");
        ended.when(new AdvanceJob(JOB, 3, 0)).thenNothing();
        ended.when(new FailJob(JOB, 3, 0, JobFailure.RIGHT_LOST)).thenNothing();
    }

    @Test
    void a_job_that_cannot_go_on_says_why() {
        started()
                .when(new FailJob(JOB, 1, 0, JobFailure.CREATOR_GONE))
                .then(new JobFailed(JOB, 1, 0, JobFailure.CREATOR_GONE));
    }
}
