package com.opscenter.adapters.opnsense;

import static com.opscenter.adapters.opnsense.OpnsenseWorld.requested;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.opnsense.DemoOpnsense;
import com.opscenter.lab.opnsense.Firewall;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockCommand.MarkDispatched;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockCommand.RejectBlock;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetTimedOut;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Addresses are put on the list and taken from it, and only what is read counts.
class BlockAtOpnsenseTest {

    private static final String IP = "2001:db8::a1";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(3);

    private OpnsenseWorld world;
    private Firewall truth;

    @BeforeEach
    void start() throws Exception {
        world = OpnsenseWorld.start();
        truth = world.lab.truth();
        world.online();
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    private StoredEvent block(Duration time) {
        return world.request(IP, BlockAction.BLOCK, BlockState.UNKNOWN, time);
    }

    private ObserveBlock read(BlockState state) {
        return world.adapters.commands.await(
                ObserveBlock.class, one -> one.block().value().equals(IP) && one.state() == state);
    }

    @Test
    void an_address_is_put_on_the_list_and_read_back() throws Exception {
        StoredEvent asked = block(LONG);
        world.react(asked, false);
        assertThat(read(BlockState.ACTIVE).readBackFor()).isNull();
        assertThat(truth.blocked()).containsExactly(IP);
        assertThat(world.adapters.commands.await(MarkDispatched.class).commandId())
                .isEqualTo(requested(asked).commandId());
    }

    @Test
    void it_is_taken_from_the_list() throws Exception {
        truth.put(IP);
        world.react(world.request(IP, BlockAction.UNBLOCK, BlockState.ACTIVE, LONG), false);
        read(BlockState.REMOVED);
        assertThat(truth.blocked()).isEmpty();
    }

    @Test
    void done_is_not_believed_when_it_does_not_show() throws Exception {
        world.lab.breakWith(Fault.DEAF);
        StoredEvent asked = block(SHORT);
        world.react(asked, false);
        ObserveBlock judged =
                world.adapters.commands.await(ObserveBlock.class, one -> one.readBackFor() != null);
        assertThat(judged.readBackFor()).isEqualTo(requested(asked).commandId());
        assertThat(judged.state()).isEqualTo(BlockState.REMOVED);
    }

    @Test
    void a_key_without_the_right_is_rejected_at_once() throws Exception {
        world.lab.breakWith(Fault.READ_ONLY);
        world.react(block(LONG), false);
        assertThat(world.adapters.commands.await(RejectBlock.class).detail())
                .contains("lacks the privilege");
        assertThat(truth.blocked()).isEmpty();
    }

    @Test
    void what_was_done_without_an_answer_is_found_done() throws Exception {
        world.lab.breakWith(Fault.DONE_THEN_RESET);
        world.react(block(LONG), false);
        read(BlockState.ACTIVE);
        assertThat(truth.blocked()).containsExactly(IP);
    }

    @Test
    void after_a_crash_it_is_looked_for_before_it_is_sent_again() throws Exception {
        world.react(block(LONG), true);
        read(BlockState.ACTIVE);
        assertThat(truth.blocked()).containsExactly(IP);
    }

    @Test
    void too_late_is_never_sent() throws Exception {
        world.react(block(Duration.ofSeconds(1)), false);
        assertThat(truth.blocked()).isEmpty();
    }

    @Test
    void what_is_unknown_is_settled_once_it_can_be_read() throws Exception {
        StoredEvent asked = block(LONG);
        String command = requested(asked).commandId();
        truth.put(IP);
        BlockTargetTimedOut late =
                new BlockTargetTimedOut(
                        requested(asked).block(), requested(asked).source(), command);
        world.adapters
                .reaction(BlockTargetTimedOut.class)
                .react(late, world.adapters.history.append(late), false);
        ObserveBlock settled =
                world.adapters.commands.await(
                        ObserveBlock.class, one -> command.equals(one.readBackFor()));
        assertThat(settled.state()).isEqualTo(BlockState.ACTIVE);
    }

    @Test
    void an_alias_that_is_not_there_is_rejected_in_the_words_of_the_firewall() throws Exception {
        try (OpnsenseWorld other = OpnsenseWorld.start()) {
            other.online(Map.of("alias", "no_such_alias", "wans", DemoOpnsense.wans()));
            other.react(other.request(IP, BlockAction.BLOCK, BlockState.UNKNOWN, LONG), false);
            assertThat(other.adapters.commands.await(RejectBlock.class).detail())
                    .contains("nonexistent alias no_such_alias");
        }
    }
}
