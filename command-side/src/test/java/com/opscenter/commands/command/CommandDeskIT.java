package com.opscenter.commands.command;

import static com.opscenter.testing.Callers.OPERATOR;
import static com.opscenter.testing.Callers.OTHER_ORGANIZATION;
import static com.opscenter.testing.Callers.VIEWER;
import static com.opscenter.testing.Callers.by;
import static com.opscenter.testing.Callers.caller;
import static com.opscenter.testing.Callers.expecting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandRefused;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Outcome.Refused;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.store.Streams;
import com.opscenter.testing.LampCommand;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampEvent.LampTurned;
import com.opscenter.testing.LampId;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class CommandDeskIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static ConfigurableApplicationContext node;
    private static ConfigurableApplicationContext otherNode;
    private static Commands commands;
    private static EventReader history;

    private final LampId lamp = new LampId(UUID.randomUUID().toString());
    private final LampCommand on = new TurnLamp(lamp, true, "me");
    private final LampCommand off = new TurnLamp(lamp, false, "me");
    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        node = StoreContext.node(DATABASE);
        otherNode = StoreContext.node(DATABASE);
        commands = node.getBean(Commands.class);
        history = node.getBean(EventReader.class);
    }

    @AfterAll
    static void stop() {
        node.close();
        otherNode.close();
    }

    @Test
    void a_command_answers_with_its_events_and_their_position() {
        Accepted accepted = send(on).orRefuse();
        assertThat(accepted.events()).containsExactly(new LampTurned(lamp, true, "me"));
        assertThat(accepted.repeated()).isFalse();
        assertThat(history.byPosition(accepted.position()).orElseThrow().stream())
                .isEqualTo(lamp.key());
    }

    @Test
    void a_repetition_is_not_decided_again() {
        Accepted first = commands.send(on, by(OPERATOR, key)).orRefuse();
        send(off).orRefuse();
        Accepted again = commands.send(on, by(OPERATOR, key)).orRefuse();
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(again.repeated()).isTrue();
        assertThat(sequence()).isEqualTo(1);
    }

    @Test
    void nor_on_another_node_nor_when_nothing_was_left_to_do() {
        send(on).orRefuse();
        Accepted nothing = commands.send(on, by(OPERATOR, key)).orRefuse();
        assertThat(nothing.events()).isEmpty();
        send(off).orRefuse();
        Accepted again = other().send(on, by(OPERATOR, key)).orRefuse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.position()).isEqualTo(nothing.position());
    }

    @Test
    void the_same_key_for_something_else_is_refused() {
        commands.send(on, by(OPERATOR, key)).orRefuse();
        assertThat(code(commands.send(off, by(OPERATOR, key, "other"))))
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void the_same_key_of_another_actor_is_another_key() {
        commands.send(on, by(OPERATOR, key)).orRefuse();
        assertThat(
                        commands.send(off, by(caller("second", SystemRole.OPERATOR), key))
                                .orRefuse()
                                .repeated())
                .isFalse();
    }

    @Test
    void twins_at_the_same_time_lead_to_one_event() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var twins =
                    IntStream.range(0, 16)
                            .mapToObj(i ->
                                    threads.submit(() ->
                                            (i % 2 == 0 ? commands : other())
                                                    .send(on, by(OPERATOR, key))))
                            .toList();
            for (Future<Outcome> twin : twins) {
                if (twin.get() instanceof Refused refused) {
                    assertThat(code(refused)).isEqualTo("idempotency-in-progress");
                }
            }
        }
        assertThat(sequence()).isZero();
    }

    @Test
    void a_refusal_is_recorded_and_repeated_without_being_decided() {
        LampCommand bad = new TurnLamp(lamp, true, "nobody");
        Refused refused = (Refused) commands.send(bad, by(OPERATOR, key));
        assertThat(code(refused)).isEqualTo("lamp-broken");
        CommandRefused record = recorded(refused);
        assertThat(record.type()).isEqualTo("testing.TurnLamp");
        assertThat(record.target()).isEqualTo(lamp.key());
        assertThat(record.denied()).isFalse();
        assertThat(commands.send(bad, by(OPERATOR, key))).isEqualTo(refused);
    }

    @Test
    void a_missing_permission_is_recorded_as_denied() {
        Refused denied = (Refused) commands.send(on, by(VIEWER, key));
        assertThat(code(denied)).isEqualTo("forbidden");
        assertThat(recorded(denied).denied()).isTrue();
        assertThat(sequence()).isEqualTo(-1);
        assertThat(code(commands.send(on, by(VIEWER, key)))).isEqualTo("forbidden");
    }

    @Test
    void invalid_and_unstorable_input_names_its_fields() {
        Refused empty = (Refused) send(new TurnLamp(lamp, true, ""));
        assertThat(empty.refusal().errors()).extracting("field").containsExactly("by");
        Refused nul = (Refused) send(new TurnLamp(lamp, true, "a\0b"));
        assertThat(code(nul)).isEqualTo("validation-failed");
        assertThat(nul.refusal().errors()).extracting("field").containsExactly("by");
        assertThat(recorded(nul).errors()).hasSize(1);
    }

    @Test
    void an_object_of_another_organization_does_not_exist() {
        send(on).orRefuse();
        Caller stranger = caller("stranger", SystemRole.DEVELOPER, OTHER_ORGANIZATION);
        Command readable = new Peek(lamp);
        assertThat(code(commands.send(readable, by(stranger)))).isEqualTo("not-found");
    }

    /// Whoever reads power of his own organization only.
    private record Peek(LampId lamp) implements Command {
        @Override
        public String targetId() {
            return lamp.key();
        }

        @Override
        public Permission permission() {
            return Permission.of("power:read");
        }
    }

    @Test
    void an_expected_version_must_be_the_one_that_stands() {
        send(on).orRefuse();
        assertThat(code(commands.send(off, expecting(OPERATOR, 5)))).isEqualTo("version-conflict");
        assertThat(sequence()).isZero();
        commands.send(off, expecting(OPERATOR, 0)).orRefuse();
        assertThat(sequence()).isEqualTo(1);
    }

    @Test
    void a_rehearsal_decides_and_stores_nothing() {
        send(on).orRefuse();
        long head = history.head();
        assertThat(commands.rehearse(off, by(OPERATOR)))
                .isEqualTo(new Rehearsal.WouldHappen(List.of(new LampTurned(lamp, false, "me"))));
        assertThat(commands.rehearse(new TurnLamp(lamp, true, "nobody"), by(OPERATOR)))
                .isInstanceOf(Rehearsal.WouldBeRefused.class);
        assertThat(history.head()).isEqualTo(head);
        assertThat(commands.rehearse(on, by(OPERATOR)))
                .isEqualTo(new Rehearsal.WouldHappen(List.of()));
    }

    @Test
    void a_stale_cached_state_neither_decides_nor_rehearses() {
        send(on).orRefuse();
        other().send(off, by(OPERATOR)).orRefuse();
        assertThat(commands.rehearse(off, by(OPERATOR)))
                .isEqualTo(new Rehearsal.WouldHappen(List.of()));
        other().send(on, by(OPERATOR)).orRefuse();
        assertThat(send(on).orRefuse().events()).as("it is on already").isEmpty();
        other().send(off, by(OPERATOR)).orRefuse();
        assertThat(send(on).orRefuse().events()).as("conflict, decided again").hasSize(1);
        assertThat(sequence()).isEqualTo(4);
    }

    @Test
    void a_command_inside_another_unit_of_work_is_a_bug() {
        assertThatThrownBy(() ->
                        DefaultUnitOfWork.startAndGet(null)
                                .execute(() -> commands.send(on, by(OPERATOR))))
                .hasStackTraceContaining("needs its own unit of work");
        assertThat(sequence()).isEqualTo(-1);
    }

    private Outcome send(Command command) {
        CommandContext context = by(OPERATOR);
        return commands.send(command, context);
    }

    private static Commands other() {
        return otherNode.getBean(Commands.class);
    }

    private static String code(Outcome outcome) {
        return ((Refused) outcome).refusal().code();
    }

    private static CommandRefused recorded(Refused refused) {
        return (CommandRefused)
                Objects.requireNonNull(
                        history.byPosition(refused.position()).orElseThrow().payload());
    }

    private long sequence() {
        return node.getBean(Streams.class).head(lamp.key());
    }
}
