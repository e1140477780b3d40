package com.opscenter.adapters.firewalla;

import static com.opscenter.adapters.firewalla.FirewallaWorld.requested;
import static com.opscenter.lab.firewalla.DemoFirewalla.BOX;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.firewalla.Account;
import com.opscenter.lab.firewalla.MspBox;
import com.opscenter.lab.firewalla.MspRule;
import com.opscenter.lab.http.Fault;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockCommand.MarkDispatched;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockCommand.RejectBlock;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetTimedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Addresses are blocked by rules of our own, and only what is read counts.
class BlockAtFirewallaTest {

    private static final String IP = "2001:db8::a1";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(3);

    private FirewallaWorld world;
    private Account truth;

    @BeforeEach
    void start() throws Exception {
        world = FirewallaWorld.start();
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
    void a_rule_is_added_and_read_back() throws Exception {
        StoredEvent asked = block(LONG);
        world.react(asked, false);
        assertThat(read(BlockState.ACTIVE).readBackFor()).isNull();
        assertThat(truth.rules())
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.type()).isEqualTo("ip");
                    assertThat(rule.value()).isEqualTo(IP);
                    assertThat(rule.notes()).isEqualTo("Blocked by Ops-Center");
                });
        assertThat(world.adapters.commands.await(MarkDispatched.class).commandId())
                .isEqualTo(requested(asked).commandId());
    }

    @Test
    void every_box_of_the_account_gets_one() throws Exception {
        truth.with(new MspBox("second", "Home Box", "purple", true, Instant.now(), null));
        world.poll();
        world.react(block(LONG), false);
        read(BlockState.ACTIVE);
        assertThat(truth.rules()).extracting(MspRule::gid).containsExactlyInAnyOrder(BOX, "second");
    }

    @Test
    void our_rule_is_deleted_and_that_of_somebody_else_is_left() throws Exception {
        truth.add(BOX, "block", "ip", IP, "the operator's own");
        truth.add(BOX, "block", "ip", IP, BlockRule.NOTES);
        world.react(world.request(IP, BlockAction.UNBLOCK, BlockState.ACTIVE, LONG), false);
        read(BlockState.REMOVED);
        assertThat(truth.rules()).extracting(MspRule::notes).containsExactly("the operator's own");
    }

    @Test
    void a_paused_rule_of_ours_goes_on() throws Exception {
        String rule = truth.add(BOX, "block", "ip", IP, BlockRule.NOTES).id();
        truth.activate(rule, false);
        world.react(block(LONG), false);
        read(BlockState.ACTIVE);
        assertThat(truth.rules()).extracting(MspRule::id).containsExactly(rule);
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
    void a_token_without_the_right_is_rejected_at_once() throws Exception {
        world.lab.breakWith(Fault.READ_ONLY);
        world.react(block(LONG), false);
        assertThat(world.adapters.commands.await(RejectBlock.class).detail())
                .contains("refuses the credential");
        assertThat(truth.blocked()).isEmpty();
    }

    @Test
    void blocking_that_is_off_is_rejected() throws Exception {
        try (FirewallaWorld other = FirewallaWorld.start()) {
            other.online(Map.of());
            other.react(other.request(IP, BlockAction.BLOCK, BlockState.UNKNOWN, LONG), false);
            assertThat(other.adapters.commands.await(RejectBlock.class).detail())
                    .contains("Blocking is off");
        }
    }

    @Test
    void a_gateway_that_fails_after_it_went_through_refuses_nothing() throws Exception {
        world.lab.breakWith(Fault.DONE_THEN_BAD_GATEWAY);
        world.react(block(LONG), false);
        read(BlockState.ACTIVE);
        assertThat(world.adapters.commands.all(RejectBlock.class)).isEmpty();
        assertThat(truth.blocked()).containsExactly(IP);
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
        truth.add(BOX, "block", "ip", IP, BlockRule.NOTES);
        world.react(block(LONG), true);
        read(BlockState.ACTIVE);
        assertThat(truth.blocked()).containsExactly(IP);
    }

    @Test
    void while_the_cloud_asks_to_wait_it_is_left_alone_and_asked_after() throws Exception {
        world.lab.breakWith(Fault.THROTTLED);
        assertThat(world.poll().read()).isFalse();
        int asked = world.lab.requests();
        assertThat(world.poll().read()).isFalse();
        assertThat(world.lab.requests()).isEqualTo(asked);
        world.lab.mend();
        world.react(block(LONG), false);
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
        truth.add(BOX, "block", "ip", IP, BlockRule.NOTES);
        world.adapters.react(
                new BlockTargetTimedOut(
                        requested(asked).block(), requested(asked).source(), command));
        ObserveBlock settled =
                world.adapters.commands.await(
                        ObserveBlock.class, one -> command.equals(one.readBackFor()));
        assertThat(settled.state()).isEqualTo(BlockState.ACTIVE);
    }
}
