package com.opscenter.reactions;

import static com.opscenter.testing.Callers.OPERATOR;
import static com.opscenter.testing.Callers.by;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Commands;
import com.opscenter.history.api.EventReader;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition.Condition;
import com.opscenter.ops.api.VerdictCondition.Severity;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.testing.Eventually;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampId;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class ReactionsIT {

    private static final String NAME = "WhenLampTurnedThenRemember";
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static ConfigurableApplicationContext node;
    private static LampReactions memory;

    private final LampId lamp = new LampId(UUID.randomUUID().toString());

    @BeforeAll
    static void start() {
        try (var before = StoreContext.node(DATABASE)) {
            before.getBean(Commands.class)
                    .send(new TurnLamp(new LampId("old"), true, "before"), by(OPERATOR));
        }
        node = StoreContext.node(DATABASE, LampReactions.class);
        memory = node.getBean(LampReactions.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void what_happened_before_it_existed_is_not_reacted_to() throws Exception {
        turn(true, "fence");
        Eventually.until(() -> !memory.runsOf("fence").isEmpty());
        assertThat(memory.runsOf("before")).isEmpty();
    }

    @Test
    void events_of_one_lane_come_one_after_the_other_and_once() throws Exception {
        List<String> order = List.of("order-1", "order-2", "order-3", "order-4", "order-5");
        for (int i = 0; i < order.size(); i++) {
            turn(i % 2 == 0, order.get(i));
        }
        Eventually.until(() -> memory.runsOf("order").size() == order.size());
        assertThat(memory.runsOf("order")).isEqualTo(order);
        assertThat(memory.runs).noneMatch(run -> run.by().startsWith("order") && run.repeated());
        Eventually.until(() -> ended("order-5"));
    }

    @Test
    void a_reaction_sends_commands_from_its_own_thread() throws Exception {
        turn(true, "echo");
        EventReader history = node.getBean(EventReader.class);
        Eventually.until(
                () -> !history.stream("lamp/" + lamp.value() + "-echo", Long.MAX_VALUE).isEmpty());
    }

    @Test
    void a_failure_parks_its_lane_degrades_the_verdict_and_is_retried() throws Exception {
        memory.failing.add("retry-1");
        turn(true, "retry-1");
        turn(false, "retry-2");
        DeadLetterView letter = parked();
        assertThat(letter.reaction()).isEqualTo(NAME);
        assertThat(letter.cause()).isEqualTo("the device said no");
        assertThat(letter.eventType()).isEqualTo("testing.LampTurned");
        Condition condition =
                node.getBean(ParkedReactionsDegrade.class)
                        .conditions(Scope.now(SystemOrganization.ID))
                        .getFirst();
        assertThat(condition.severity()).isEqualTo(Severity.WARNING);
        DeadLetters letters = node.getBean(DeadLetters.class);
        letters.retry(letter);
        Eventually.until(() -> memory.runsOf("retry-1").size() == 2 && !letters.list().isEmpty());
        assertThat(parked().waiting()).as("it failed again").isEqualTo(1);
        memory.failing.clear();
        letters.retry(parked());
        Eventually.until(() -> memory.runsOf("retry").size() == 4);
        assertThat(letters.list()).isEmpty();
        assertThat(memory.runsOf("retry"))
                .containsExactly("retry-1", "retry-1", "retry-1", "retry-2");
        assertThat(memory.runs).contains(new LampReactions.Run("retry-1", true));
    }

    @Test
    void a_skipped_event_lets_its_lane_go_on() throws Exception {
        memory.failing.add("skip-1");
        turn(true, "skip-1");
        turn(false, "skip-2");
        node.getBean(DeadLetters.class).skip(parked());
        assertThat(node.getBean(DeadLetters.class).list()).isEmpty();
        Eventually.until(() -> memory.runsOf("skip").size() == 2);
        assertThat(memory.runsOf("skip")).containsExactly("skip-1", "skip-2");
        memory.failing.clear();
    }

    @Test
    void what_is_parked_alone_holds_nothing_up_and_is_retried() throws Exception {
        memory.aside.add("aside-1");
        turn(true, "aside-1");
        turn(false, "aside-2");
        Eventually.until(() -> memory.runsOf("aside-2").size() == 1);
        DeadLetters letters = node.getBean(DeadLetters.class);
        DeadLetterView letter = letters.list().getFirst();
        assertThat(letter.cause()).isEqualTo("the device does not take this");
        assertThat(letter.waiting()).isZero();
        letters.retry(letter);
        Eventually.until(() -> memory.runsOf("aside-1").size() == 2 && !letters.list().isEmpty());
        memory.aside.clear();
        letters.retry(letters.list().getFirst());
        Eventually.until(() -> memory.runsOf("aside-1").size() == 3);
        assertThat(letters.list()).isEmpty();
    }

    @Test
    void an_attempt_that_was_cut_off_is_known_as_a_repetition() throws Exception {
        Attempts attempts = node.getBean(Attempts.class);
        String event = UUID.randomUUID().toString();
        assertThat(attempts.begin(NAME, event)).isEqualTo(1);
        // The process dies here: neither success nor failure is on record.
        assertThat(attempts.begin(NAME, event)).isEqualTo(2);
        attempts.succeed(NAME, event);
        assertThat(attempts.begin(NAME, event)).as("never again").isZero();
    }

    private DeadLetterView parked() throws InterruptedException {
        DeadLetters letters = node.getBean(DeadLetters.class);
        Eventually.until(() -> letters.list().stream().anyMatch(letter -> letter.waiting() == 1));
        return letters.list().getFirst();
    }

    private void turn(boolean on, String by) {
        node.getBean(Commands.class).send(new TurnLamp(lamp, on, by), by(OPERATOR)).orRefuse();
    }

    private static boolean ended(String by) {
        return DATABASE.sql()
                        .sql(
                                """
                                SELECT count(*) FROM event_store.reaction_attempt a
                                JOIN event_store.domain_event_entry e
                                  ON e.event_identifier = a.event_id
                                WHERE e.payload ->> 'by' = ? AND a.ended_at IS NOT NULL
                                """)
                        .param(by)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
