package com.opscenter.threats.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.command.Given;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockCommand;
import com.opscenter.threats.api.BlockCommand.BlockAddress;
import com.opscenter.threats.api.BlockCommand.DismissAsk;
import com.opscenter.threats.api.BlockCommand.ExpireAsk;
import com.opscenter.threats.api.BlockCommand.ExpireBlock;
import com.opscenter.threats.api.BlockCommand.ForgetSource;
import com.opscenter.threats.api.BlockCommand.MarkDispatched;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockCommand.RejectBlock;
import com.opscenter.threats.api.BlockCommand.UnblockAddress;
import com.opscenter.threats.api.BlockCommand.WithdrawBlock;
import com.opscenter.threats.api.BlockEvent;
import com.opscenter.threats.api.BlockEvent.BlockEnded;
import com.opscenter.threats.api.BlockEvent.BlockExpired;
import com.opscenter.threats.api.BlockEvent.BlockExpirySet;
import com.opscenter.threats.api.BlockEvent.BlockRequested;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.BlockTargetEvent.BlockObserved;
import com.opscenter.threats.api.BlockTargetEvent.BlockSourceForgotten;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetCancelled;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetConfirmed;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetContradicted;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetDismissed;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetDispatched;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetRejected;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetRequested;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetTimedOut;
import com.opscenter.threats.api.BlockTargetId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BlockingAnAddressTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");
    private static final BlockId IP = new BlockId("203.0.113.44");
    private static final SourceId ONE = new SourceId("opnsense-1");
    private static final SourceId TWO = new SourceId("opnsense-2");
    private static final String FIRST = "command-1";
    private static final String SECOND = "command-2";

    private static Given<BlockCommand, Block, BlockEvent> never() {
        return new Given<>(Block.NEVER_ASKED, BlockDecider::decide, BlockEvolution::evolve);
    }

    private static BlockAddress block(Set<SourceId> at, @Nullable Instant end) {
        return new BlockAddress(IP, FIRST, NOW, at, List.of(), "it scans us", end);
    }

    private static String child(SourceId source, String parent) {
        return BlockTargetId.of(IP, source).commandId(parent);
    }

    private static BlockRequested asked(String command, BlockAction action, SourceId... at) {
        return new BlockRequested(IP, command, action, List.of(at), null);
    }

    private static BlockTargetRequested at(
            SourceId source, String parent, BlockAction action, BlockState before) {
        return new BlockTargetRequested(
                IP, source, child(source, parent), parent, action, before, NOW.plusSeconds(30));
    }

    private static BlockTargetRequested blocking(SourceId source) {
        return at(source, FIRST, BlockAction.BLOCK, BlockState.UNKNOWN);
    }

    private static BlockTargetConfirmed confirmed(SourceId source, String parent, BlockState as) {
        return new BlockTargetConfirmed(IP, source, child(source, parent), as);
    }

    private static Given<BlockCommand, Block, BlockEvent> blockedAtOne() {
        return never().given(
                        asked(FIRST, BlockAction.BLOCK, ONE),
                        blocking(ONE),
                        new BlockObserved(IP, ONE, BlockState.ACTIVE),
                        confirmed(ONE, FIRST, BlockState.ACTIVE),
                        new BlockEnded(IP, FIRST, CommandStatus.CONFIRMED, "1 of 1 confirmed"));
    }

    @Test
    void every_firewall_is_asked_by_a_command_of_its_own() {
        never().when(block(Set.of(TWO, ONE), null))
                .then(asked(FIRST, BlockAction.BLOCK, ONE, TWO), blocking(ONE), blocking(TWO));
        assertThat(asked(FIRST, BlockAction.BLOCK, ONE, TWO).children())
                .containsExactly(child(ONE, FIRST), child(TWO, FIRST));
    }

    @Test
    void an_end_by_itself_is_set_with_it() {
        Instant end = NOW.plus(Duration.ofHours(1));
        never().when(block(Set.of(ONE), end))
                .then(
                        new BlockRequested(IP, FIRST, BlockAction.BLOCK, List.of(ONE), end),
                        new BlockExpirySet(IP, FIRST, end),
                        blocking(ONE));
    }

    @Test
    void the_reading_of_the_last_firewall_ends_the_whole() {
        never().given(
                        asked(FIRST, BlockAction.BLOCK, ONE, TWO),
                        blocking(ONE),
                        blocking(TWO),
                        new BlockTargetRejected(IP, ONE, child(ONE, FIRST), "no"))
                .when(new ObserveBlock(IP, TWO, BlockState.ACTIVE, null))
                .then(
                        new BlockObserved(IP, TWO, BlockState.ACTIVE),
                        confirmed(TWO, FIRST, BlockState.ACTIVE),
                        new BlockEnded(
                                IP,
                                FIRST,
                                CommandStatus.REJECTED,
                                "1 of 2 confirmed; opnsense-1: rejected"));
    }

    @Test
    void an_ordinary_reading_of_another_state_ends_nothing_and_that_of_the_deadline_does() {
        var asked = never().given(asked(FIRST, BlockAction.BLOCK, ONE), blocking(ONE));
        asked.when(new ObserveBlock(IP, ONE, BlockState.REMOVED, null))
                .then(new BlockObserved(IP, ONE, BlockState.REMOVED));
        asked.when(new ObserveBlock(IP, ONE, BlockState.REMOVED, child(ONE, FIRST)))
                .then(
                        new BlockObserved(IP, ONE, BlockState.REMOVED),
                        new BlockTargetContradicted(IP, ONE, child(ONE, FIRST), BlockState.REMOVED),
                        new BlockEnded(
                                IP,
                                FIRST,
                                CommandStatus.REJECTED,
                                "0 of 1 confirmed; opnsense-1: contradicted"));
    }

    @Test
    void two_operators_do_not_change_one_address_at_once() {
        never().given(asked(FIRST, BlockAction.BLOCK, ONE), blocking(ONE))
                .when(new UnblockAddress(IP, SECOND, NOW))
                .thenRefused("command-pending");
    }

    @Test
    void it_is_freed_where_it_may_be_on_the_list() {
        blockedAtOne()
                .when(new UnblockAddress(IP, SECOND, NOW))
                .then(
                        asked(SECOND, BlockAction.UNBLOCK, ONE),
                        at(ONE, SECOND, BlockAction.UNBLOCK, BlockState.ACTIVE));
        never().when(new UnblockAddress(IP, SECOND, NOW)).thenRefused("not-found");
        blockedAtOne()
                .given(new BlockObserved(IP, ONE, BlockState.REMOVED))
                .when(new UnblockAddress(IP, SECOND, NOW))
                .thenRefused("not-found");
    }

    @Test
    void only_the_end_of_the_last_block_counts() {
        blockedAtOne().when(new ExpireBlock(IP, FIRST)).then(new BlockExpired(IP, FIRST));
        blockedAtOne().when(new ExpireBlock(IP, SECOND)).thenNothing();
        blockedAtOne()
                .given(asked(SECOND, BlockAction.UNBLOCK, ONE))
                .when(new ExpireBlock(IP, FIRST))
                .thenNothing();
    }

    @Test
    void what_is_on_a_list_without_us_is_known_and_what_is_not_is_no_news() {
        never().when(new ObserveBlock(IP, ONE, BlockState.ACTIVE, null))
                .then(new BlockObserved(IP, ONE, BlockState.ACTIVE));
        never().when(new ObserveBlock(IP, ONE, BlockState.REMOVED, null)).thenNothing();
    }

    @Test
    void without_a_reading_in_time_it_is_unknown_until_one_settles_it() {
        var late =
                never().given(
                                asked(FIRST, BlockAction.BLOCK, ONE),
                                blocking(ONE),
                                new BlockTargetDispatched(IP, ONE, child(ONE, FIRST), NOW));
        late.when(new ExpireAsk(IP, ONE, child(ONE, FIRST)))
                .then(
                        new BlockTargetTimedOut(IP, ONE, child(ONE, FIRST)),
                        new BlockEnded(
                                IP,
                                FIRST,
                                CommandStatus.REJECTED,
                                "0 of 1 confirmed; opnsense-1: unknown"));
        late.given(new BlockTargetTimedOut(IP, ONE, child(ONE, FIRST)))
                .when(new DismissAsk(IP, ONE, child(ONE, FIRST), "seen"))
                .then(
                        new BlockTargetDismissed(
                                IP, ONE, child(ONE, FIRST), CommandStatus.UNKNOWN, "seen"),
                        new BlockEnded(
                                IP,
                                FIRST,
                                CommandStatus.REJECTED,
                                "0 of 1 confirmed; opnsense-1: unknown"));
    }

    @Test
    void it_is_dispatched_once_and_a_refusal_ends_it() {
        var asked = never().given(asked(FIRST, BlockAction.BLOCK, ONE), blocking(ONE));
        asked.when(new MarkDispatched(IP, ONE, child(ONE, FIRST), NOW))
                .then(new BlockTargetDispatched(IP, ONE, child(ONE, FIRST), NOW));
        asked.when(new RejectBlock(IP, ONE, child(ONE, FIRST), "nonexistent alias X"))
                .then(
                        new BlockTargetRejected(IP, ONE, child(ONE, FIRST), "nonexistent alias X"),
                        new BlockEnded(
                                IP,
                                FIRST,
                                CommandStatus.REJECTED,
                                "0 of 1 confirmed; opnsense-1: rejected"));
    }

    @Test
    void the_whole_is_withdrawn_before_it_was_dispatched() {
        var asked = never().given(asked(FIRST, BlockAction.BLOCK, ONE), blocking(ONE));
        asked.when(new WithdrawBlock(IP, FIRST))
                .then(
                        new BlockTargetCancelled(IP, ONE, child(ONE, FIRST)),
                        new BlockEnded(
                                IP,
                                FIRST,
                                CommandStatus.CANCELLED,
                                "0 of 1 confirmed; opnsense-1: cancelled"));
        asked.given(new BlockTargetDispatched(IP, ONE, child(ONE, FIRST), NOW))
                .when(new WithdrawBlock(IP, FIRST))
                .thenRefused("state-moved-on");
    }

    @Test
    void a_removed_source_leaves_with_what_was_open() {
        never().given(asked(FIRST, BlockAction.BLOCK, ONE), blocking(ONE))
                .when(new ForgetSource(IP, ONE))
                .then(
                        new BlockTargetRejected(
                                IP, ONE, child(ONE, FIRST), "The source was removed"),
                        new BlockSourceForgotten(IP, ONE),
                        new BlockEnded(
                                IP,
                                FIRST,
                                CommandStatus.REJECTED,
                                "0 of 1 confirmed; opnsense-1: rejected"));
        never().when(new ForgetSource(IP, ONE)).thenNothing();
    }
}
