package com.opscenter.jobs.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.InMemoryHistory;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.jobs.api.BulkResult.FailedRow;
import com.opscenter.jobs.api.BulkResult.WarnedRow;
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
import com.opscenter.jobs.api.JobView;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.projections.query.ReadDatabase;
import com.opscenter.views.Doings;
import com.opscenter.views.KeysOfAlice;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is told of jobs.
class JobsViewIT {

    private static final String HOUSE = SystemOrganization.ID;
    private static final Actor BOB = new Actor(Actor.Type.USER, "bob");
    private static final JobId JOB = new JobId("1f0c7a52-6f0b-3c8e-9d0a-2f6b1c7d8e90");
    private static final JobId OTHER = new JobId("2f0c7a52-6f0b-3c8e-9d0a-2f6b1c7d8e91");
    private static final When NOW = new When(null, null);

    private final ReadSide side = new ReadSide(new JobsProjection());
    private final ReadDatabase database = side.projecting.database().withJobs();
    private final ItemRows items = new ItemRows(side.reads);
    private final JobRows rows =
            new JobRows(new JobsProjection(), items, side.reads, side.pages, new ReadSide.Names());
    private final JobReport report = new JobReport(items, new ReadSide.Names());
    private final JobsReadsEndpoint endpoint =
            new JobsReadsEndpoint(side.sights, rows, report, new Doings(new KeysOfAlice()));
    private final Caller alice = ReadSide.viewer(HOUSE);

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void a_job_is_queued_until_somebody_takes_it_up_and_then_told_as_it_moves() {
        append(InMemoryHistory.ALICE, started(JOB));
        assertThat(one().status()).isEqualTo("queued");
        assertThat(one().result_url()).isNull();
        assertThat(one().created_by().name()).isEqualTo("ALICE");
        append(InMemoryHistory.ALICE, new JobAdvanced(JOB, 0, 0));
        assertThat(one().status()).isEqualTo("running");
        assertThat(one().started_at()).isNotNull();
        append(InMemoryHistory.ALICE, new JobAdvanced(JOB, 2, 1));
        assertThat(one().progress()).isEqualTo(new JobView.Progress(3, 1, 4));
        append(InMemoryHistory.ALICE, new JobPaused(JOB));
        assertThat(one().paused()).isTrue();
        append(InMemoryHistory.ALICE, new JobResumed(JOB));
        assertThat(one().paused()).isFalse();
        assertThat(one().result()).isNull();
        assertThat(one().undoable()).isFalse();
    }

    @Test
    void once_it_is_over_each_row_is_told() throws IOException {
        append(InMemoryHistory.ALICE, started(JOB));
        row(1, "user/a", "'done', NULL, NULL, 7");
        row(2, "user/b", "'skipped', NULL, NULL, NULL");
        row(3, "user/c", "'failed', 'not-found', '=There is no user c', NULL");
        row(4, "user/d", "'waiting', NULL, NULL, NULL");
        warn(1, "=shoe was left out");
        append(InMemoryHistory.ALICE, new JobCancelled(JOB), new JobAdvanced(JOB, 2, 1));
        JobView job = one();
        assertThat(job.status()).isEqualTo("cancelled");
        assertThat(job.progress().done()).isEqualTo(3);
        assertThat(job.undoable()).isTrue();
        var result = Objects.requireNonNull(job.result());
        assertThat(result.success()).containsExactly("a", "b");
        assertThat(result.failed())
                .containsExactly(new FailedRow(3, "c", null, "=There is no user c", "not-found"));
        assertThat(result.warnings()).containsExactly(new WarnedRow(1, "a", "=shoe was left out"));
        assertThat(result.total_requested()).isEqualTo(4);
        StringWriter file = new StringWriter();
        report.write(rows.one(JOB.value()).orElseThrow(), alice, file);
        assertThat(file.toString().lines())
                .containsExactly(
                        "row,target,email,result,code,error,warning",
                        "1,a,,done,,,'=shoe was left out",
                        "2,b,,skipped,,,",
                        "3,c,,failed,not-found,'=There is no user c,",
                        "4,d,,waiting,,,");
    }

    @Test
    void once_its_rows_are_forgotten_nothing_is_told_of_them() {
        append(InMemoryHistory.ALICE, started(JOB), new JobEnded(JOB, 4, 0));
        JobView job = one();
        assertThat(job.result()).isNull();
        assertThat(job.result_url()).isNull();
        assertThat(job.undoable()).isFalse();
        assertThat(job.progress()).isEqualTo(new JobView.Progress(4, 0, 4));
    }

    @Test
    void one_that_could_not_go_on_says_why() {
        append(
                InMemoryHistory.ALICE,
                started(JOB),
                new JobFailed(JOB, 1, 0, JobFailure.RIGHT_LOST));
        assertThat(one().status()).isEqualTo("failed");
        assertThat(one().error()).isEqualTo("Whoever started it may not do this any more");
        assertThat(one().error_code()).isEqualTo("right-lost");
    }

    @Test
    void everybody_sees_their_own_and_auditors_see_all() {
        append(InMemoryHistory.ALICE, started(JOB), new JobEnded(JOB, 4, 0));
        append(BOB, started(OTHER));
        assertThat(list(alice, null, null)).containsExactly(JOB.value());
        assertThat(list(ReadSide.auditor(HOUSE), null, null))
                .containsExactly(OTHER.value(), JOB.value());
        assertThat(list(ReadSide.auditor(HOUSE), null, "done,failed")).containsExactly(JOB.value());
        assertThat(list(ReadSide.auditor(HOUSE), "other-kind", null)).isEmpty();
        assertThatThrownBy(() -> list(alice, null, "asleep")).hasMessageContaining("status");
        assertThatThrownBy(() -> endpoint.one(alice, OTHER.value(), NOW))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not-found");
    }

    @Test
    void what_a_key_started_is_its_owners_and_no_other_keys() {
        append(KeysOfAlice.ONE, started(JOB));
        append(KeysOfAlice.OTHER, started(OTHER));
        assertThat(list(alice, null, null)).containsExactly(OTHER.value(), JOB.value());
        assertThat(one().created_by().type()).isEqualTo("apiKey");
        Caller key = KeysOfAlice.caller(alice);
        assertThat(list(key, null, null)).containsExactly(JOB.value());
        assertThat(endpoint.one(key, JOB.value(), NOW).getBody()).isNotNull();
        assertThatThrownBy(() -> endpoint.one(key, OTHER.value(), NOW))
                .hasMessageContaining("not-found");
    }

    @Test
    void a_job_is_told_as_it_was() {
        append(InMemoryHistory.ALICE, started(JOB));
        String then = "pos:" + side.history.head();
        append(InMemoryHistory.ALICE, new JobEnded(JOB, 4, 0));
        JobView before =
                Objects.requireNonNull(
                        endpoint.one(alice, JOB.value(), new When(then, null)).getBody());
        assertThat(before.status()).isEqualTo("queued");
        assertThat(one().status()).isEqualTo("done");
    }

    private static JobStarted started(JobId job) {
        return new JobStarted(job, "assign-roles", 4, Map.of("role", "viewer"), true, null);
    }

    private void row(int number, String target, String rest) {
        String sql =
                """
                INSERT INTO jobs.item
                  (job_id, org_id, row_no, target, state, code, error, event_position)
                VALUES ('%s', '%s', %d, '%s', %s)
                """
                        .formatted(JOB.value(), HOUSE, number, target, rest);
        ReadDatabase.run(database.owner(), sql);
    }

    private void warn(int number, String words) {
        String sql =
                "UPDATE jobs.item SET warning = '%s' WHERE job_id = '%s' AND row_no = %d"
                        .formatted(words, JOB.value(), number);
        ReadDatabase.run(database.owner(), sql);
    }

    private void append(Actor by, JobEvent... events) {
        for (JobEvent event : events) {
            side.history.append(HOUSE, by, null, event);
        }
        side.projecting.settle();
    }

    private JobView one() {
        return Objects.requireNonNull(endpoint.one(alice, JOB.value(), NOW).getBody());
    }

    private List<String> list(Caller caller, @Nullable String type, @Nullable String status) {
        var page =
                endpoint.list(
                        caller, new JobFilter(type, status), ReadSide.listing(null, null, null));
        return Objects.requireNonNull(page.getBody()).items().stream().map(JobView::id).toList();
    }
}
