package com.opscenter.jobs.command;

import static com.opscenter.jobs.command.JobsNode.LAMPS;
import static com.opscenter.jobs.command.JobsNode.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.jobs.api.JobCommand.CancelJob;
import com.opscenter.jobs.api.JobCommand.PauseJob;
import com.opscenter.jobs.api.JobCommand.ResumeJob;
import com.opscenter.jobs.api.JobEvent.JobCancelled;
import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobEvent.JobFailed;
import com.opscenter.jobs.api.JobEvent.JobPaused;
import com.opscenter.jobs.api.JobFailure;
import com.opscenter.testing.Callers;
import com.opscenter.testing.Eventually;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// A job that is stopped, by somebody or by what happened, goes on where it was or not at all.
class StoppedJobsIT extends OnJobs {

    @Test
    void a_paused_job_begins_no_row_until_it_is_resumed() throws Exception {
        LAMPS.hold();
        begin(MANY);
        Eventually.until(LAMPS::isAskedFor);
        ask(new PauseJob(job, NEEDS));
        untilNobodyWorksOnIt();
        assertThat(states()).contains("waiting", "done");
        assertThat(story()).contains(new JobPaused(job));
        LAMPS.allowAll();
        ask(new ResumeJob(job, NEEDS));
        over();
        assertThat(last()).isEqualTo(new JobEnded(job, MANY, 0));
    }

    @Test
    void a_cancelled_job_leaves_the_rows_that_wait() throws Exception {
        LAMPS.hold();
        begin(MANY);
        Eventually.until(LAMPS::isAskedFor);
        ask(new CancelJob(job, NEEDS));
        untilNobodyWorksOnIt();
        assertThat(payloads()).isZero();
        assertThat(states()).contains("waiting", "done").doesNotContain("failed");
        assertThat(story()).contains(new JobCancelled(job));
        assertThat(story()).noneMatch(JobEnded.class::isInstance);
    }

    /// Rows that were begun end afterwards, and are to be taken back as well.
    @Test
    void what_is_taken_back_is_all_that_was_done() throws Exception {
        LAMPS.hold();
        begin(MANY);
        Eventually.until(LAMPS::isAskedFor);
        ask(new CancelJob(job, NEEDS));
        long before = items().count(job).done();
        CompletableFuture<Void> rest =
                CompletableFuture.runAsync(() -> bean(JobRest.class).await(job));
        assertThat(rest).isNotDone();
        untilNobodyWorksOnIt();
        rest.join();
        assertThat(items().count(job).done()).isGreaterThan(before);
    }

    @Test
    void after_a_restart_it_goes_on_and_does_nothing_twice() throws Exception {
        LAMPS.hold();
        begin(MANY);
        LAMPS.allow(100);
        Eventually.until(() -> items().count(job).succeeded() >= 100);
        restart(() -> {
            forgetTheFirst(20);
            LAMPS.allowAll();
        });
        over();
        assertThat(last()).isEqualTo(new JobEnded(job, MANY, 0));
        for (int i = 1; i <= MANY; i++) {
            assertThat(past(lamp(i))).as("lamp " + i).hasSize(1);
        }
        assertThat(items().count(job).done()).isEqualTo(MANY);
    }

    @Test
    void what_its_creator_lost_the_job_lost() throws Exception {
        Caller demoted = Callers.caller(ada.actor().id(), SystemRole.VIEWER);
        LAMPS.hold();
        begin(MANY);
        Eventually.until(LAMPS::isAskedFor);
        PEOPLE.put(ada.actor(), demoted);
        untilNobodyWorksOnIt();
        long begun = items().count(job).succeeded();
        assertThat(begun).isLessThan(JobItems.AT_ONCE);
        assertThat(last()).isEqualTo(new JobFailed(job, begun, 0, JobFailure.RIGHT_LOST));
    }

    @Test
    void without_its_creator_no_row_is_begun() throws Exception {
        PEOPLE.remove(ada.actor());
        begin(SOME);
        over();
        assertThat(last()).isEqualTo(new JobFailed(job, 0, 0, JobFailure.CREATOR_GONE));
        assertThat(past(lamp(1))).isEmpty();
    }

    /// As after a kill between what a row did and the note of it.
    private void forgetTheFirst(int rows) {
        DATABASE.sql()
                .sql(
                        "UPDATE jobs.item SET state = 'waiting', event_position = NULL,"
                                + " payload = 'ada' WHERE job_id = ? AND row_no <= ?")
                .params(UUID.fromString(job.value()), rows)
                .update();
    }
}
