package com.opscenter.jobs.command;

import static com.opscenter.jobs.command.JobsNode.LAMPS;
import static com.opscenter.jobs.command.JobsNode.PEOPLE;
import static com.opscenter.jobs.command.JobsNode.SEALS;
import static com.opscenter.jobs.command.TurnLamps.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.command.Requests;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.jobs.api.BulkResult;
import com.opscenter.jobs.api.BulkResult.FailedRow;
import com.opscenter.jobs.api.JobCommand;
import com.opscenter.jobs.api.JobCommand.CancelJob;
import com.opscenter.jobs.api.JobCommand.PauseJob;
import com.opscenter.jobs.api.JobCommand.ResumeJob;
import com.opscenter.jobs.api.JobCommand.StartJob;
import com.opscenter.jobs.api.JobEvent.JobCancelled;
import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobEvent.JobFailed;
import com.opscenter.jobs.api.JobEvent.JobPaused;
import com.opscenter.jobs.api.JobEvent.JobStarted;
import com.opscenter.jobs.api.JobFailure;
import com.opscenter.jobs.api.JobId;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.NewJob;
import com.opscenter.testing.Callers;
import com.opscenter.testing.Eventually;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampEvent.LampTurned;
import com.opscenter.testing.LampId;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Jobs on a real store: each row is one command of whoever started the job, whatever happens.
class JobsIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh().withJobs();
    private static final Requirement NEEDS = LAMPS.requirement();

    /// More than are begun side by side.
    private static final int SOME = 40;

    /// A batch and more.
    private static final int MANY = JobItems.AT_ONCE + 100;

    private static ConfigurableApplicationContext node = start();

    private final String name = UUID.randomUUID().toString();
    private final Caller ada = Callers.caller("ada-" + name, SystemRole.OPERATOR);
    private final CommandContext request = Callers.by(ada, name);
    private final JobId job = JobId.of(request);

    private static ConfigurableApplicationContext start() {
        return StoreContext.node(DATABASE, JobsNode.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void everybody_may_and_nothing_is_held() {
        PEOPLE.put(ada.actor(), ada);
        LAMPS.allowAll();
        LAMPS.meanwhile(() -> {});
    }

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
    void a_repeated_request_finds_the_job_it_started() throws Exception {
        begin(SOME);
        over();
        begin(SOME);
        assertThat(story()).filteredOn(JobStarted.class::isInstance).hasSize(1);
        assertThat(items().count(job).total()).isEqualTo(SOME);
        assertThat(past(lamp(1))).hasSize(1);
    }

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

    @Test
    void after_a_restart_it_goes_on_and_does_nothing_twice() throws Exception {
        LAMPS.hold();
        begin(MANY);
        LAMPS.allow(100);
        Eventually.until(() -> items().count(job).succeeded() >= 100);
        node.close();
        // As after a kill between what a row did and the note of it.
        DATABASE.sql()
                .sql(
                        "UPDATE jobs.item SET state = 'waiting', event_position = NULL,"
                                + " payload = 'ada' WHERE job_id = ? AND row_no <= 20")
                .param(UUID.fromString(job.value()))
                .update();
        LAMPS.allowAll();
        node = start();
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

    @Test
    void a_job_is_taken_back_where_it_made_something_happen() throws Exception {
        turn(lamp(2), true);
        begin(List.of(row(lamp(1), "ada"), row(lamp(2), "ada"), row(lamp(3), "nobody")));
        over();
        takeBack(1);
        assertThat(past(lamp(1)).getLast().payload())
                .isEqualTo(new LampTurned(new LampId(lamp(1)), false, "ada"));
        assertThat(past(lamp(2))).hasSize(1);
    }

    @Test
    void what_somebody_did_again_since_stays() throws Exception {
        begin(1);
        over();
        turn(lamp(1), false);
        turn(lamp(1), true);
        JobId second = takeBack(1);
        assertThat(history().stream(second.stream(), history().head()).getLast().payload())
                .isEqualTo(new JobEnded(second, 0, 1));
        assertThat(past(lamp(1))).hasSize(3);
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
                                2,
                                1,
                                1,
                                true,
                                null));
        assertThat(past(lamp(1))).isEmpty();
        assertThat(items().count(job).total()).isZero();
        assertThat(story()).isEmpty();
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
    void queries_read_the_rows_of_their_organization_and_no_payload() {
        items().add(job, ada.orgId(), List.of(row(lamp(1), "ada")));
        String count = "SELECT count(*) FROM jobs.item";
        assertThat(asked(ada.orgId(), count)).isPositive();
        assertThat(asked(Callers.OTHER_ORGANIZATION, count)).isZero();
        assertThatThrownBy(() -> asked(ada.orgId(), "SELECT count(payload) FROM jobs.item"))
                .rootCause()
                .hasMessageContaining("permission denied");
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

    private void begin(int lamps) {
        begin(IntStream.rangeClosed(1, lamps).mapToObj(i -> row(lamp(i), "ada")).toList());
    }

    private void begin(List<JobItem> rows) {
        bean(JobDesk.class).start(wanted(rows), request);
    }

    private static NewJob wanted(List<JobItem> rows) {
        return new NewJob(LAMPS, TurnLamps.PARAMETERS, rows);
    }

    private JobId takeBack(int rows) {
        CommandContext again = Callers.by(ada, name + "-undo");
        JobId second = JobId.of(again);
        assertThat(items().addUndoing(second, ada.orgId(), job)).isEqualTo(rows);
        bean(JobDesk.class)
                .start(
                        new StartJob(
                                second,
                                LAMPS.word(),
                                rows,
                                TurnLamps.PARAMETERS,
                                false,
                                job,
                                NEEDS),
                        again);
        assertThat(bean(JobDesk.class).over(second, Duration.ofMinutes(1))).isPresent();
        return second;
    }

    private void ask(JobCommand command) {
        bean(Commands.class).send(command, Callers.by(ada)).orRefuse();
    }

    private void turn(String lamp, boolean on) {
        bean(Commands.class)
                .send(new TurnLamp(new LampId(lamp), on, "somebody"), Callers.by(ada))
                .orRefuse();
    }

    /// Rows go on one by one meanwhile.
    private void untilNobodyWorksOnIt() throws InterruptedException {
        Eventually.until(() -> {
            LAMPS.allow(1);
            return DATABASE.sql()
                            .sql("SELECT count(*) FROM event_store.reaction_work WHERE stream = ?")
                            .param(job.stream())
                            .query(Integer.class)
                            .single()
                    == 0;
        });
    }

    private void over() {
        assertThat(bean(JobDesk.class).over(job, Duration.ofMinutes(1))).isPresent();
    }

    private String lamp(int number) {
        return name + "-" + number;
    }

    private List<StoredEvent> past(String lamp) {
        return history().stream(new LampId(lamp).key(), history().head());
    }

    private List<Event> story() {
        return history().stream(job.stream(), history().head()).stream()
                .map(StoredEvent::payload)
                .toList();
    }

    private Event last() {
        return story().getLast();
    }

    private List<String> states() {
        return DATABASE.sql()
                .sql("SELECT state FROM jobs.item WHERE job_id = ? ORDER BY row_no")
                .param(UUID.fromString(job.value()))
                .query((row, _) -> row.getString("state"))
                .list();
    }

    /// Why rows failed.
    private List<String> codes() {
        return DATABASE.sql()
                .sql(
                        "SELECT code FROM jobs.item"
                                + " WHERE job_id = ? AND state = 'failed' ORDER BY row_no")
                .param(UUID.fromString(job.value()))
                .query((row, _) -> row.getString("code"))
                .list();
    }

    private int payloads() {
        return DATABASE.sql()
                .sql("SELECT count(*) FROM jobs.item WHERE job_id = ? AND payload IS NOT NULL")
                .param(UUID.fromString(job.value()))
                .query(Integer.class)
                .single();
    }

    private static EventReader history() {
        return bean(EventReader.class);
    }

    private static JobItems items() {
        return bean(JobItems.class);
    }

    private static <T> T bean(Class<T> type) {
        return node.getBean(type);
    }
}
