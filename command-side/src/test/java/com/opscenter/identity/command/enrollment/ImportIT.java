package com.opscenter.identity.command.enrollment;

import static com.opscenter.identity.command.enrollment.EnrollmentNode.PROVIDER;
import static com.opscenter.identity.command.enrollment.EnrollmentNode.SEALS;
import static com.opscenter.identity.command.enrollment.ImportNode.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.command.enrollment.FakeProvider.Mood;
import com.opscenter.jobs.api.BulkResult;
import com.opscenter.jobs.api.BulkResult.FailedRow;
import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobId;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.Jobs;
import com.opscenter.jobs.api.NewJob;
import com.opscenter.testing.Callers;
import com.opscenter.testing.Eventually;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// People of a file become people once, whatever happens to the node or the provider.
class ImportIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh().withJobs();
    private static final int MANY = 120;

    /// Of those who are made before the node is killed.
    private static final int SOME = 40;

    private static ConfigurableApplicationContext node = start();

    private final JsonMapper json = new JsonMapper();
    private final String name = "u" + UUID.randomUUID();
    private final CommandContext request = Callers.by(ADMIN, name);
    private final JobId job = JobId.of(request);

    private static ConfigurableApplicationContext start() {
        return StoreContext.node(DATABASE, ImportNode.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void the_provider_is_well() {
        PROVIDER.is(Mood.WELL);
    }

    @Test
    void each_row_becomes_somebody_and_a_wrong_one_stops_no_other() {
        begin(
                List.of(
                        row(2, "{\"email\":\"%s-a@example.com\"}"),
                        row(3, "{\"email\":\"nonsense\"}"),
                        row(4, "{\"email\":\"%s-b@example.com\",\"roles\":[\"king\"]}"),
                        row(5, "{\"email\":\"%s-c@example.com\",\"enabled\":\"perhaps\"}"),
                        wrong(6),
                        row(7, "{\"email\":\"%s-d@example.com\",\"tier\":\"professional\"}"),
                        row(8, "{\"email\":\"%s-e@example.com\",\"roles\":[\"\\u0000secret\"]}")));
        over();
        assertThat(last()).isEqualTo(new JobEnded(job, 2, 5));
        assertThat(errors()).containsExactly("3 email", "4 roles", "5 enabled", "6 row", "8 roles");
        // A password may be in the wrong column.
        assertThat(asked("SELECT error FROM jobs.item WHERE job_id = ? AND error IS NOT NULL"))
                .noneMatch(error -> error.contains("king") || error.contains("secret"));
        assertThat(targets()).hasSize(2).allSatisfy(this::isRegisteredOnce);
    }

    @Test
    void a_rehearsal_looks_at_each_row_and_creates_nobody() {
        BulkResult would =
                node.getBean(Jobs.class)
                        .rehearse(
                                wanted(
                                        List.of(
                                                row(2, "{\"email\":\"%s@example.com\"}"),
                                                row(3, "{\"email\":\"nonsense\"}"))),
                                request);
        assertThat(would.total_succeeded()).isOne();
        assertThat(would.failed()).extracting(FailedRow::row).containsExactly(3);
        assertThat(PROVIDER.accountsOf(name + "@example.com")).isZero();
    }

    @Test
    void after_a_kill_it_goes_on_and_nobody_is_lost_or_made_twice() throws Exception {
        PROVIDER.hasRoomFor(SOME);
        begin(IntStream.rangeClosed(1, MANY).mapToObj(this::somebody).toList());
        Map<Integer, String> words = payloads();
        Eventually.until(() -> targets().size() >= SOME / 2);
        node.close();
        PROVIDER.hasRoom();
        // As after a kill between what a row did and the note of it.
        for (int row : doneRows().subList(0, 10)) {
            DATABASE.sql()
                    .sql(
                            "UPDATE jobs.item SET state = 'waiting', event_position = NULL,"
                                    + " target = NULL, payload = :payload"
                                    + " WHERE job_id = :job AND row_no = :row")
                    .param("payload", words.get(row))
                    .param("job", UUID.fromString(job.value()))
                    .param("row", row)
                    .update();
        }
        node = start();
        over();
        assertThat(last()).isEqualTo(new JobEnded(job, MANY, 0));
        for (int i = 1; i <= MANY; i++) {
            assertThat(PROVIDER.accountsOf(name + "-" + i)).as("accounts of " + i).isOne();
        }
        assertThat(targets()).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(targets()).allSatisfy(this::isRegisteredOnce);
    }

    @Test
    void while_the_provider_is_away_rows_wait_and_none_fails() throws Exception {
        PROVIDER.is(Mood.AWAY);
        int before = PROVIDER.askedInVain();
        begin(List.of(somebody(1), somebody(2)));
        Eventually.until(() -> PROVIDER.askedInVain() > before + 1);
        assertThat(errors()).isEmpty();
        PROVIDER.is(Mood.WELL);
        over();
        assertThat(last()).isEqualTo(new JobEnded(job, 2, 0));
    }

    @Test
    void what_rows_say_of_people_is_forgotten_with_its_key() throws Exception {
        PROVIDER.is(Mood.AWAY);
        begin(List.of(somebody(1)));
        assertThat(payloads()).hasSize(1);
        assertThat(SEALS.isDestroyed(job.stream())).isFalse();
        PROVIDER.is(Mood.WELL);
        over();
        assertThat(payloads()).isEmpty();
        Eventually.until(() -> SEALS.isDestroyed(job.stream()));
    }

    private JobItem somebody(int number) {
        String known = "{\"email\":\"%1$s-NR@example.com\",\"username\":\"%1$s-NR\"}";
        return row(number, known.replace("NR", Integer.toString(number)));
    }

    private JobItem row(int number, String body) {
        return item(number, new ImportedRow(json.readTree(body.formatted(name)), null, List.of()));
    }

    private JobItem wrong(int number) {
        return item(
                number,
                new ImportedRow(null, new FieldError("row", "cells", "is short"), List.of()));
    }

    private JobItem item(int number, ImportedRow row) {
        return new JobItem(number, null, json.writeValueAsString(row));
    }

    private void begin(List<JobItem> rows) {
        node.getBean(Jobs.class).start(wanted(rows), request);
    }

    private static NewJob wanted(List<JobItem> rows) {
        return new NewJob(node.getBean(ImportPeople.class), Map.of("mode", "create"), rows);
    }

    private void over() {
        assertThat(node.getBean(Jobs.class).over(job, Duration.ofMinutes(2))).isPresent();
    }

    private void isRegisteredOnce(String target) {
        assertThat(past(target)).filteredOn(UserRegistered.class::isInstance).hasSize(1);
    }

    private Event last() {
        return past(job.stream()).getLast();
    }

    private static List<Event> past(String stream) {
        EventReader history = node.getBean(EventReader.class);
        return history.stream(stream, history.head()).stream()
                .map(StoredEvent::payload)
                .map(Objects::requireNonNull)
                .toList();
    }

    private List<String> errors() {
        return asked(
                "SELECT row_no || ' ' || split_part(error, ':', 1) FROM jobs.item"
                        + " WHERE job_id = ? AND state = 'failed' ORDER BY row_no");
    }

    private List<String> targets() {
        return asked("SELECT target FROM jobs.item WHERE job_id = ? AND state = 'done'");
    }

    private List<Integer> doneRows() {
        return asked("SELECT row_no FROM jobs.item WHERE job_id = ? AND state = 'done'").stream()
                .map(Integer::valueOf)
                .toList();
    }

    private Map<Integer, String> payloads() {
        Map<Integer, String> all = new HashMap<>();
        DATABASE.sql()
                .sql(
                        "SELECT row_no, payload FROM jobs.item"
                                + " WHERE job_id = ? AND payload IS NOT NULL")
                .param(UUID.fromString(job.value()))
                .query(row -> {
                    all.put(row.getInt("row_no"), row.getString("payload"));
                });
        return all;
    }

    private List<String> asked(String sql) {
        return DATABASE.sql()
                .sql(sql)
                .param(UUID.fromString(job.value()))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
