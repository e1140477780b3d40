package com.opscenter.threats.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.threats.api.BlockCommand;
import com.opscenter.threats.api.BlockCommand.AtSource;
import com.opscenter.threats.api.BlockCommand.BlockAddress;
import com.opscenter.threats.api.BlockCommand.DismissAsk;
import com.opscenter.threats.api.BlockCommand.ExpireAsk;
import com.opscenter.threats.api.BlockCommand.ExpireBlock;
import com.opscenter.threats.api.BlockCommand.ForgetSource;
import com.opscenter.threats.api.BlockCommand.MarkDispatched;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockCommand.RejectBlock;
import com.opscenter.threats.api.BlockCommand.UnblockAddress;
import com.opscenter.threats.api.BlockCommand.WithdrawAsk;
import com.opscenter.threats.api.BlockCommand.WithdrawBlock;
import com.opscenter.threats.api.BlockEvent;
import com.opscenter.threats.api.BlockEvent.BlockExpired;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetCancelled;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetDismissed;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetDispatched;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetRejected;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetTimedOut;
import com.opscenter.threats.api.BlockTargetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides what is asked of an address.
final class BlockDecider {

    private BlockDecider() {}

    static Decision<BlockEvent> decide(BlockCommand command, Block block) {
        return switch (command) {
            case BlockAddress ask -> BlockAsks.block(ask, block);
            case UnblockAddress ask -> BlockAsks.unblock(ask, block);
            case ExpireBlock(var id, var blocked) ->
                    blocked.equals(block.blockedBy())
                            ? accept(new BlockExpired(id, blocked))
                            : accept();
            case WithdrawBlock withdraw -> closed(command, block, withdraw(withdraw, block));
            case AtSource one -> closed(command, block, decide(one, block));
        };
    }

    /// What ends at the last source ends the whole.
    private static Decision<BlockEvent> closed(
            BlockCommand command, Block before, Decision<BlockEvent> decision) {
        if (!(decision instanceof Decision.Accepted<BlockEvent>(var events, _))) {
            return decision;
        }
        Block after = before;
        for (BlockEvent event : events) {
            after = BlockEvolution.evolve(after, event);
        }
        List<BlockEvent> all = new ArrayList<>(events);
        all.addAll(BlockSummary.endOf(command.block(), after));
        return accept(all);
    }

    private static Decision<BlockEvent> decide(AtSource command, Block block) {
        var id = command.block();
        var source = command.source();
        var steps = block.at(source).steps();
        return switch (command) {
            case ObserveBlock observe -> BlockReadings.observe(observe, block);
            case MarkDispatched(_, _, var commandId, var at) ->
                    steps.dispatch(
                            commandId, () -> new BlockTargetDispatched(id, source, commandId, at));
            case RejectBlock(_, _, var commandId, var detail) ->
                    steps.refuse(
                            commandId,
                            () -> new BlockTargetRejected(id, source, commandId, detail));
            case ExpireAsk(_, _, var commandId) ->
                    steps.expire(commandId, () -> new BlockTargetTimedOut(id, source, commandId));
            case WithdrawAsk(_, _, var commandId) ->
                    steps.withdraw(
                            commandId, () -> new BlockTargetCancelled(id, source, commandId));
            case DismissAsk(_, _, var commandId, var note) ->
                    steps.dismiss(
                            commandId,
                            ended -> new BlockTargetDismissed(id, source, commandId, ended, note));
            case ForgetSource forget -> BlockReadings.forget(forget, block);
        };
    }

    /// What was dispatched already goes on.
    private static Decision<BlockEvent> withdraw(WithdrawBlock command, Block block) {
        List<BlockEvent> events = new ArrayList<>();
        block.targets()
                .forEach((source, target) ->
                        waiting(command, source, target).ifPresent(events::add));
        return events.isEmpty()
                ? reject(new Refusal("state-moved-on", "The command was dispatched or has ended"))
                : accept(events);
    }

    private static Optional<BlockEvent> waiting(
            WithdrawBlock command, String source, Block.Target target) {
        BlockTargetId id = BlockReadings.target(command.block(), source);
        return Optional.ofNullable(target.intents().pending())
                .filter(pending -> !pending.dispatched())
                .filter(pending -> pending.commandId().equals(id.commandId(command.commandId())))
                .map(pending ->
                        new BlockTargetCancelled(
                                command.block(), id.source(), pending.commandId()));
    }
}
