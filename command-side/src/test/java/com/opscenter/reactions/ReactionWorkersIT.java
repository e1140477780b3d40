package com.opscenter.reactions;

import static com.opscenter.testing.Callers.OPERATOR;
import static com.opscenter.testing.Callers.by;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Commands;
import com.opscenter.testing.Eventually;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampId;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where, and for how long, reactions do their work.
class ReactionWorkersIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final LampId lamp = new LampId(UUID.randomUUID().toString());
    private ConfigurableApplicationContext node;
    private LampReactions memory;

    @BeforeEach
    void start() {
        node = StoreContext.node(database, LampReactions.class);
        memory = node.getBean(LampReactions.class);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    /// The writer's transactions end after eight seconds.
    @Test
    void one_that_takes_longer_than_any_transaction_may_is_done_once() throws Exception {
        turn(lamp, true, "slow");
        turn(lamp, false, "slow-next");
        Eventually.until(() -> longerThanATransaction() == 1);
        assertThat(openTransactions()).isZero();
        turn(new LampId("other"), true, "meanwhile");
        Eventually.until(() -> !memory.runsOf("meanwhile").isEmpty());
        assertThat(memory.runsOf("slow")).containsExactly("slow");
        memory.device.countDown();
        Eventually.until(() -> memory.runsOf("slow").size() == 2);
        assertThat(memory.runs)
                .filteredOn(run -> run.by().startsWith("slow"))
                .containsExactly(
                        new LampReactions.Run("slow", false),
                        new LampReactions.Run("slow-next", false));
        Eventually.until(() -> workLeft() == 0);
    }

    @Test
    void the_node_that_may_do_it_does_it_whichever_took_it_in() throws Exception {
        memory.elsewhere.add("there");
        turn(lamp, true, "there");
        turn(lamp, false, "after");
        Eventually.until(() -> workLeft() == 2);
        try (ConfigurableApplicationContext other =
                StoreContext.node(database, LampReactions.class)) {
            LampReactions there = other.getBean(LampReactions.class);
            Eventually.until(() -> workLeft() == 0);
            assertThat(there.runsOf("there")).containsExactly("there");
            assertThat(memory.runsOf("there")).isEmpty();
            assertThat(there.runsOf("after").size() + memory.runsOf("after").size()).isEqualTo(1);
        }
    }

    @Test
    void one_that_loses_its_place_before_it_acts_leaves_it_to_another_node() throws Exception {
        memory.leaving.add("leaving");
        turn(lamp, true, "leaving");
        Eventually.until(() -> memory.elsewhere.contains("leaving"));
        try (ConfigurableApplicationContext other =
                StoreContext.node(database, LampReactions.class)) {
            LampReactions there = other.getBean(LampReactions.class);
            Eventually.until(() -> workLeft() == 0);
            assertThat(there.runs)
                    .as("nothing had been done, so this is no repetition")
                    .containsExactly(new LampReactions.Run("leaving", false));
        }
    }

    @Test
    void what_a_dead_node_was_at_is_repeated_by_another_one() throws Exception {
        repeatWhatIsClaimedFor("2 s");
    }

    @Test
    void a_claim_of_a_clock_that_was_set_back_keeps_nobody_waiting() throws Exception {
        repeatWhatIsClaimedFor("3 days");
    }

    private void repeatWhatIsClaimedFor(String time) throws Exception {
        memory.elsewhere.add("orphan");
        turn(lamp, true, "orphan");
        Eventually.until(() -> workLeft() == 1);
        database.sql()
                .sql(
                        """
                        WITH begun AS (INSERT INTO event_store.reaction_attempt
                          SELECT reaction, event_id, 1, now() FROM event_store.reaction_work)
                        UPDATE event_store.reaction_work
                        SET owner = gen_random_uuid(), claimed_until = now() + CAST(? AS interval)
                        """)
                .param(time)
                .update();
        memory.elsewhere.clear();
        Eventually.until(() -> workLeft() == 0);
        assertThat(memory.runs).containsExactly(new LampReactions.Run("orphan", true));
    }

    @Test
    void what_is_taken_in_by_a_clock_that_was_set_back_keeps_nobody_waiting() throws Exception {
        database.sql()
                .sql("UPDATE event_store.token_entry SET owner = 'gone', timestamp = ?")
                .param(Instant.now().plus(Duration.ofDays(3)).toString())
                .update();
        turn(lamp, true, "afterwards");
        Eventually.until(() -> !memory.runsOf("afterwards").isEmpty());
    }

    private void turn(LampId which, boolean on, String who) {
        node.getBean(Commands.class).send(new TurnLamp(which, on, who), by(OPERATOR)).orRefuse();
    }

    private long longerThanATransaction() {
        return count(
                "event_store.reaction_attempt WHERE ended_at IS NULL AND started_at <"
                        + " clock_timestamp() - interval '9 s'");
    }

    private long openTransactions() {
        return JdbcClient.create(database.as(TestDatabase.WRITER))
                .sql(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND xact_start < clock_timestamp() - interval '1 s'")
                .query(Long.class)
                .single();
    }

    private long workLeft() {
        return count("event_store.reaction_work");
    }

    private long count(String what) {
        return database.sql().sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }
}
