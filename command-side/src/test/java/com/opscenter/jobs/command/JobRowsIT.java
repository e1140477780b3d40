package com.opscenter.jobs.command;

import static com.opscenter.jobs.command.JobsNode.LAMPS;
import static com.opscenter.jobs.command.JobsNode.SEALS;
import static com.opscenter.jobs.command.TurnLamps.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.approvals.api.ApprovalEvent.ApprovalDenied;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalRequested;
import com.opscenter.approvals.api.ApprovalId;
import com.opscenter.approvals.api.Waiting;
import com.opscenter.commands.command.MemoryHistory;
import com.opscenter.jobs.api.JobCommand.PauseJob;
import com.opscenter.jobs.api.JobCommand.ResumeJob;
import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobId;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.testing.Callers;
import com.opscenter.testing.Eventually;
import com.opscenter.testing.TestDatabase;
import com.opscenter.vault.api.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is kept of rows, how long, and who may read it.
class JobRowsIT extends OnJobs {

    @Test
    void what_rows_hold_is_forgotten_and_its_key_destroyed() throws Exception {
        LAMPS.hold();
        begin(SOME);
        assertThat(payloads()).isEqualTo(SOME);
        assertThat(SEALS.isDestroyed(job.stream())).isFalse();
        LAMPS.allow(SOME);
        over();
        assertThat(payloads()).isZero();
        Eventually.until(() -> SEALS.isDestroyed(job.stream()));
    }

    @Test
    void rows_of_a_job_that_was_never_started_are_forgotten_after_a_day() {
        items().add(job, ada.orgId(), List.of(row(lamp(1), "ada")));
        items().forgetOrphans();
        assertThat(items().count(job).total()).isEqualTo(1);
        DATABASE.sql()
                .sql("UPDATE jobs.item SET stored_at = now() - interval '2 days' WHERE job_id = ?")
                .param(UUID.fromString(job.value()))
                .update();
        items().forgetOrphans();
        assertThat(items().count(job).total()).isZero();
        assertThat(SEALS.isDestroyed(job.stream())).isTrue();
    }

    @Test
    void rows_of_a_job_that_nobody_agreed_to_are_forgotten_at_once() {
        items().add(job, ada.orgId(), List.of(row(lamp(1), "ada")));
        endWaitingFor("lamp/" + lamp(1));
        assertThat(items().count(job).total()).isOne();
        endWaitingFor(job.stream());
        assertThat(items().count(job).total()).isZero();
        assertThat(SEALS.isDestroyed(job.stream())).isTrue();
    }

    @Test
    void rows_of_a_job_that_somebody_agreed_to_are_kept() throws Exception {
        LAMPS.hold();
        begin(SOME);
        endWaitingFor(job.stream());
        assertThat(payloads()).isEqualTo(SOME);
        LAMPS.allowAll();
        over();
    }

    /// Of the command whose id is that of the job, after whatever became of the job.
    private void endWaitingFor(String target) {
        ApprovalId id = new ApprovalId(job.value());
        MemoryHistory waited = new MemoryHistory();
        ApprovalDenied denied = new ApprovalDenied(id, "not today");
        waited.append(List.of(new ApprovalRequested(id, waiting(target)), denied));
        waited.append(story());
        new WhenWaitingIsOverThenForgetRows(items(), waited)
                .react(denied, waited.byPosition(2).orElseThrow(), false);
    }

    private static Waiting waiting(String target) {
        return new Waiting(
                "jobs.StartJob",
                target,
                "start-job",
                null,
                "users:write",
                List.of(List.of("users:write@platform")),
                List.of(),
                new Sealed("approval/x", "sealed"),
                null,
                "ada",
                SystemOrganization.ID,
                Instant.parse("2026-11-30T18:15:00Z"));
    }

    @Test
    void rows_are_forgotten_long_after_their_job_was_over() throws Exception {
        begin(1);
        over();
        retention(Duration.ofDays(90), Duration.ofDays(7)).forgetOld();
        assertThat(items().count(job).total()).isOne();
        retention(Duration.ZERO, Duration.ofDays(7)).forgetOld();
        assertThat(items().count(job).total()).isZero();
    }

    @Test
    void rows_of_a_job_that_goes_on_are_kept() throws Exception {
        LAMPS.hold();
        begin(SOME);
        retention(Duration.ZERO, Duration.ZERO).forgetOld();
        retention(Duration.ZERO, Duration.ZERO).forgetPaused();
        assertThat(items().count(job).total()).isEqualTo(SOME);
        LAMPS.allowAll();
        over();
        assertThat(codes()).isEmpty();
    }

    @Test
    void what_rows_hold_is_forgotten_when_their_job_stays_paused() throws Exception {
        LAMPS.hold();
        begin(SOME);
        Eventually.until(LAMPS::isAskedFor);
        ask(new PauseJob(job, NEEDS));
        untilNobodyWorksOnIt();
        int waiting = payloads();
        assertThat(waiting).isPositive();
        retention(Duration.ZERO, Duration.ofDays(7)).forgetPaused();
        assertThat(payloads()).isEqualTo(waiting);
        retention(Duration.ZERO, Duration.ZERO).forgetPaused();
        assertThat(payloads()).isZero();
        assertThat(SEALS.isDestroyed(job.stream())).isTrue();
        assertThat(codes()).hasSize(waiting).containsOnly("row-forgotten");
        ask(new ResumeJob(job, NEEDS));
        over();
        assertThat(last()).isEqualTo(new JobEnded(job, SOME - waiting, waiting));
    }

    @Test
    void queries_read_the_rows_of_their_organization_and_no_payload() {
        items().add(job, ada.orgId(), List.of(row(lamp(1), "ada")));
        String count = "SELECT count(*) FROM jobs.item";
        assertThat(asked(ada.orgId(), count)).isPositive();
        assertThat(asked(Callers.OTHER_ORGANIZATION, count)).isZero();
        assertThatThrownBy(() -> asked(ada.orgId(), "SELECT count(payload) FROM jobs.item"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void what_is_taken_back_for_an_organization_is_read_by_it() throws Exception {
        begin(1);
        over();
        JobId second = JobId.of(Callers.by(ada, name + "-undo"));
        items().addUndoing(second, Callers.OTHER_ORGANIZATION, job);
        String rows =
                "SELECT count(*) FROM jobs.item WHERE job_id = '%s'".formatted(second.value());
        assertThat(asked(Callers.OTHER_ORGANIZATION, rows)).isOne();
    }

    private static long asked(String orgId, String sql) {
        DataSource database = DATABASE.as(TestDatabase.READER);
        JdbcClient reader = JdbcClient.create(database);
        TransactionTemplate transaction =
                new TransactionTemplate(new JdbcTransactionManager(database));
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    reader.sql("SELECT set_config('ops.org', ?, true)")
                            .param(orgId)
                            .query(String.class)
                            .single();
                    return reader.sql(sql).query(Long.class).single();
                }));
    }
}
