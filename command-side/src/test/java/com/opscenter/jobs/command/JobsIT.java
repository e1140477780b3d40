package com.opscenter.jobs.command;

import static com.opscenter.jobs.command.TurnLamps.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.Requests;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.jobs.api.BulkResult;
import com.opscenter.jobs.api.BulkResult.FailedRow;
import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobEvent.JobStarted;
import com.opscenter.testing.LampEvent.LampTurned;
import com.opscenter.testing.LampId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each row is one command of whoever started the job, whatever becomes of the others.
class JobsIT extends OnJobs {

    @Test
    void each_row_is_one_command_of_whoever_started_the_job() throws Exception {
        begin(SOME);
        over();
        assertThat(last()).isEqualTo(new JobEnded(job, SOME, 0));
        StoredEvent started = history().stream(job.stream(), history().head()).getFirst();
        StoredEvent turned = past(lamp(7)).getFirst();
        assertThat(turned.payload()).isEqualTo(new LampTurned(new LampId(lamp(7)), true, "ada"));
        assertThat(turned.metadata().actor()).isEqualTo(ada.actor());
        assertThat(turned.metadata().causationId()).isEqualTo(started.id());
        assertThat(turned.metadata().correlationId()).isEqualTo(request.correlationId());
        assertThat(turned.metadata().reason()).isEqualTo(request.reason());
        assertThat(turned.metadata().commandId())
                .isEqualTo(Requests.commandId(ada.actor(), job.keyOf(7)));
    }

    @Test
    void one_row_that_fails_stops_no_other() throws Exception {
        turn(lamp(2), true);
        begin(List.of(row(lamp(1), "ada"), row(lamp(2), "ada"), row(lamp(3), "nobody")));
        over();
        assertThat(last()).isEqualTo(new JobEnded(job, 2, 1));
        assertThat(states()).containsExactly("done", "skipped", "failed");
        assertThat(codes()).containsExactly("lamp-broken");
    }

    @Test
    void a_row_that_breaks_fails_by_itself_and_its_sentence_can_be_kept() throws Exception {
        begin(
                List.of(
                        row(lamp(1), TurnLamps.CLUMSY),
                        row(lamp(2), TurnLamps.RAW),
                        row(lamp(3), "ada")));
        over();
        assertThat(last()).isEqualTo(new JobEnded(job, 1, 2));
        assertThat(codes()).containsExactly("internal-error", "lamp-broken");
    }

    @Test
    void what_an_attempt_left_that_broke_off_is_not_worked_on() throws Exception {
        items().add(job, ada.orgId(), List.of(row(lamp(5), "eve"), row(lamp(6), "eve")));
        begin(1);
        over();
        assertThat(last()).isEqualTo(new JobEnded(job, 1, 0));
        assertThat(past(lamp(1)).getFirst().payload())
                .isEqualTo(new LampTurned(new LampId(lamp(1)), true, "ada"));
        assertThat(past(lamp(5))).isEmpty();
    }

    @Test
    void a_repeated_request_finds_the_job_it_started() throws Exception {
        begin(SOME);
        over();
        begin(SOME);
        assertThat(story()).filteredOn(JobStarted.class::isInstance).hasSize(1);
        assertThat(items().count(job).total()).isEqualTo(SOME);
        assertThat(past(lamp(1))).hasSize(1);
    }

    @Test
    void a_rehearsal_says_what_would_become_of_each_row_and_changes_nothing() {
        BulkResult would =
                bean(JobDesk.class)
                        .rehearse(
                                wanted(List.of(row(lamp(1), "ada"), row(lamp(2), "nobody"))),
                                request);
        assertThat(would)
                .isEqualTo(
                        new BulkResult(
                                List.of(lamp(1)),
                                List.of(
                                        new FailedRow(
                                                2,
                                                lamp(2),
                                                null,
                                                "Nobody turns this lamp",
                                                "lamp-broken")),
                                List.of(),
                                2,
                                1,
                                1,
                                true,
                                null));
        assertThat(past(lamp(1))).isEmpty();
        assertThat(items().count(job).total()).isZero();
        assertThat(story()).isEmpty();
    }
}
