package com.opscenter.jobs.command;

import static com.opscenter.jobs.command.JobsNode.LAMPS;
import static com.opscenter.jobs.command.JobsNode.PEOPLE;
import static com.opscenter.jobs.command.TurnLamps.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.jobs.api.JobCommand;
import com.opscenter.jobs.api.JobCommand.StartJob;
import com.opscenter.jobs.api.JobId;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.NewJob;
import com.opscenter.testing.Callers;
import com.opscenter.testing.Eventually;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampId;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import com.opscenter.vault.api.Seals;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.context.ConfigurableApplicationContext;

/// Jobs that turn lamps, on a real store and one node.
abstract class OnJobs {

    static final TestDatabase DATABASE = TestDatabase.fresh().withJobs();
    static final Requirement NEEDS = LAMPS.requirement();

    /// More than are begun side by side.
    static final int SOME = 40;

    /// A batch and more.
    static final int MANY = JobItems.AT_ONCE + 100;

    private static ConfigurableApplicationContext node = start();

    final String name = UUID.randomUUID().toString();
    final Caller ada = Callers.caller("ada-" + name, SystemRole.OPERATOR);
    final CommandContext request = Callers.by(ada, name);
    final JobId job = JobId.of(request);

    private static ConfigurableApplicationContext start() {
        return StoreContext.node(DATABASE, JobsNode.class);
    }

    /// As a process that ends and is started again.
    static void restart(Runnable meanwhile) {
        node.close();
        meanwhile.run();
        node = start();
    }

    @BeforeEach
    void everybody_may_and_nothing_is_held() {
        PEOPLE.put(ada.actor(), ada);
        LAMPS.allowAll();
        LAMPS.meanwhile(() -> {});
    }

    void begin(int lamps) {
        begin(IntStream.rangeClosed(1, lamps).mapToObj(i -> row(lamp(i), "ada")).toList());
    }

    void begin(List<JobItem> rows) {
        bean(JobDesk.class).start(wanted(rows), request);
    }

    static NewJob wanted(List<JobItem> rows) {
        return new NewJob(LAMPS, TurnLamps.PARAMETERS, rows);
    }

    JobId takeBack(int rows) {
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
                                NEEDS,
                                Set.of()),
                        again);
        assertThat(bean(JobDesk.class).over(second, Duration.ofMinutes(1))).isPresent();
        return second;
    }

    void ask(JobCommand command) {
        bean(Commands.class).send(command, Callers.by(ada)).orRefuse();
    }

    void turn(String lamp, boolean on) {
        bean(Commands.class)
                .send(new TurnLamp(new LampId(lamp), on, "somebody"), Callers.by(ada))
                .orRefuse();
    }

    /// Rows go on one by one meanwhile.
    void untilNobodyWorksOnIt() throws InterruptedException {
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

    void over() {
        assertThat(bean(JobDesk.class).over(job, Duration.ofMinutes(1))).isPresent();
    }

    String lamp(int number) {
        return name + "-" + number;
    }

    List<StoredEvent> past(String lamp) {
        return history().stream(new LampId(lamp).key(), history().head());
    }

    List<Event> story() {
        return history().stream(job.stream(), history().head()).stream()
                .map(StoredEvent::payload)
                .toList();
    }

    Event last() {
        return story().getLast();
    }

    List<String> states() {
        return DATABASE.sql()
                .sql("SELECT state FROM jobs.item WHERE job_id = ? ORDER BY row_no")
                .param(UUID.fromString(job.value()))
                .query((row, _) -> row.getString("state"))
                .list();
    }

    /// Why rows failed.
    List<String> codes() {
        return DATABASE.sql()
                .sql(
                        "SELECT code FROM jobs.item"
                                + " WHERE job_id = ? AND state = 'failed' ORDER BY row_no")
                .param(UUID.fromString(job.value()))
                .query((row, _) -> row.getString("code"))
                .list();
    }

    int payloads() {
        return DATABASE.sql()
                .sql("SELECT count(*) FROM jobs.item WHERE job_id = ? AND payload IS NOT NULL")
                .param(UUID.fromString(job.value()))
                .query(Integer.class)
                .single();
    }

    /// With other bounds than those of a node.
    static JobRetention retention(Duration kept, Duration paused) {
        return new JobRetention(
                BeanFactoryAnnotationUtils.qualifiedBeanOfType(
                        node.getBeanFactory(), DataSource.class, "append"),
                items(),
                bean(Seals.class),
                kept,
                paused);
    }

    static EventReader history() {
        return bean(EventReader.class);
    }

    static JobItems items() {
        return bean(JobItems.class);
    }

    static <T> T bean(Class<T> type) {
        return node.getBean(type);
    }
}
