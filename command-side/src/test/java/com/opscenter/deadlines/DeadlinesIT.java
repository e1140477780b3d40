package com.opscenter.deadlines;

import static com.opscenter.testing.Callers.OPERATOR;
import static com.opscenter.testing.Callers.OTHER_ORGANIZATION;
import static com.opscenter.testing.Callers.by;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Commands;
import com.opscenter.deadlines.Deadlines.After;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.testing.Eventually;
import com.opscenter.testing.LampCommand.SetTimer;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampEvent.LampTurned;
import com.opscenter.testing.LampId;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class DeadlinesIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final LampId lamp = new LampId(UUID.randomUUID().toString());

    @Test
    void a_deadline_fires_after_a_restart_as_a_command_of_our_own() throws Exception {
        Instant due = Instant.now().plusSeconds(5);
        try (ConfigurableApplicationContext node = StoreContext.node(database)) {
            open(node, due);
            Eventually.until(() -> scheduled() == 1);
        }
        try (ConfigurableApplicationContext node = StoreContext.node(database)) {
            StoredEvent fired = fired(node);
            assertThat(fired.payload()).isEqualTo(new LampTurned(lamp, false, "timer"));
            assertThat(fired.occurredAt()).isAfterOrEqualTo(due);
            assertThat(fired.metadata().actor()).isEqualTo(Actor.system("deadlines"));
            assertThat(fired.metadata().causationId()).isEqualTo(eventId(node));
            Eventually.until(() -> scheduled() == 0);
        }
    }

    @Test
    void one_that_passed_while_nobody_ran_fires_at_the_next_start() throws Exception {
        try (ConfigurableApplicationContext node = StoreContext.node(database)) {
            open(node, Instant.now().plusSeconds(3600));
            Eventually.until(() -> scheduled() == 1);
        }
        database.sql()
                .sql(
                        "UPDATE event_store.scheduled_tasks SET execution_time = now() - interval"
                                + " '1 day' WHERE task_name = 'deadline'")
                .update();
        try (ConfigurableApplicationContext node = StoreContext.node(database)) {
            assertThat(fired(node).payload()).isEqualTo(new LampTurned(lamp, false, "timer"));
            Eventually.until(() -> scheduled() == 0);
            assertThat(node.getBean(EventReader.class).stream(lamp.key(), Long.MAX_VALUE))
                    .as("once, however late")
                    .hasSize(3);
        }
    }

    @Test
    void open_ones_are_listed_the_next_one_first_and_page_by_page() throws Exception {
        Instant due = Instant.parse("2100-01-01T00:00:00Z");
        try (ConfigurableApplicationContext node = StoreContext.node(database)) {
            open(node, due.plusSeconds(60));
            node.getBean(Commands.class)
                    .send(new SetTimer(new LampId("next"), due), by(OPERATOR))
                    .orRefuse();
            Eventually.until(() -> scheduled() == 2);
            Deadlines deadlines = node.getBean(Deadlines.class);
            Deadlines.Open first = deadlines.list(null, After.NOTHING, 1).getFirst();
            assertThat(first.view().key()).isEqualTo("lamp/next");
            assertThat(first.view().name()).isEqualTo("testing.TurnLamp");
            assertThat(first.view().due()).isEqualTo(due);
            assertThat(first.view().state()).isEqualTo(DeadlineView.State.SCHEDULED);
            assertThat(first.view().attempts()).isZero();
            assertThat(deadlines.list(null, new After(due, first.id()), 50))
                    .extracting(open -> open.view().key())
                    .containsExactly(lamp.key());
            assertThat(deadlines.list(SystemOrganization.ID, After.NOTHING, 50)).hasSize(2);
            assertThat(deadlines.list(OTHER_ORGANIZATION, After.NOTHING, 50)).isEmpty();
        }
    }

    /// As after a kill: the task is picked, by a node whose heart stopped.
    @Test
    void one_whose_node_was_killed_while_it_fired_fires_again() throws Exception {
        try (ConfigurableApplicationContext node = StoreContext.node(database)) {
            open(node, Instant.now().plusSeconds(3600));
            Eventually.until(() -> scheduled() == 1);
            database.sql()
                    .sql(
                            "UPDATE event_store.scheduled_tasks SET picked = true,"
                                    + " picked_by = 'killed', last_heartbeat = now(),"
                                    + " execution_time = now() WHERE task_name = 'deadline'")
                    .update();
            assertThat(fired(node).payload()).isEqualTo(new LampTurned(lamp, false, "timer"));
        }
    }

    private void open(ConfigurableApplicationContext node, Instant due) {
        Commands commands = node.getBean(Commands.class);
        commands.send(new TurnLamp(lamp, true, "me"), by(OPERATOR)).orRefuse();
        commands.send(new SetTimer(lamp, due), by(OPERATOR)).orRefuse();
    }

    private StoredEvent fired(ConfigurableApplicationContext node) throws InterruptedException {
        EventReader history = node.getBean(EventReader.class);
        Eventually.until(() -> history.stream(lamp.key(), Long.MAX_VALUE).size() == 3);
        return history.stream(lamp.key(), Long.MAX_VALUE).getLast();
    }

    private String eventId(ConfigurableApplicationContext node) {
        return node.getBean(EventReader.class).stream(lamp.key(), Long.MAX_VALUE).get(1).id();
    }

    private long scheduled() {
        return database.sql()
                .sql(
                        "SELECT count(*) FROM event_store.scheduled_tasks WHERE task_name ="
                                + " 'deadline'")
                .query(Long.class)
                .single();
    }
}
