package com.opscenter.threats.command;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.intents.api.Intents;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockEvent;
import com.opscenter.threats.api.BlockEvent.BlockEnded;
import com.opscenter.threats.api.BlockEvent.BlockExpired;
import com.opscenter.threats.api.BlockEvent.BlockExpirySet;
import com.opscenter.threats.api.BlockEvent.BlockRequested;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.BlockTargetEvent;
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
import com.opscenter.threats.api.BlockTargetEvent.TargetEnded;
import com.opscenter.threats.command.Block.Asked;
import com.opscenter.threats.command.Block.Target;
import java.util.Map;
import java.util.TreeMap;

/// How facts change an address.
final class BlockEvolution {

    private BlockEvolution() {}

    static Block evolve(Block block, BlockEvent event) {
        return switch (event) {
            case BlockRequested requested -> requested(block, requested);
            case BlockEnded(_, var commandId, _, _) -> {
                Map<String, Asked> others = new TreeMap<>(block.asked());
                others.remove(commandId);
                yield block.asking(others);
            }
            case BlockExpirySet _, BlockExpired _ -> block;
            case BlockSourceForgotten forgotten -> block.without(forgotten.source());
            case BlockTargetEvent of ->
                    ended(block.with(of.source(), evolve(block.at(of.source()), of)), of);
        };
    }

    private static Block requested(Block block, BlockRequested requested) {
        Map<String, Asked> all = new TreeMap<>(block.asked());
        all.put(
                requested.commandId(),
                new Asked(
                        requested.blockAction(),
                        requested.sources().stream().map(SourceId::value).toList(),
                        Map.of()));
        return new Block(
                block.targets(),
                requested.blockAction() == BlockAction.BLOCK ? requested.commandId() : null,
                Map.copyOf(all));
    }

    private static Target evolve(Target target, BlockTargetEvent event) {
        Intents<BlockAction, BlockState> intents = target.intents();
        return switch (event) {
            case BlockObserved(_, _, var state) -> new Target(state, intents);
            case BlockTargetRequested asked ->
                    target.with(
                            intents.requested(
                                    asked.commandId(), asked.blockAction(), asked.previous()));
            case BlockTargetDispatched _ -> target.with(intents.dispatched(_ -> false));
            case BlockTargetDismissed(_, _, var id, _, _) -> target.with(intents.ended(id));
            case BlockTargetContradicted(_, _, var id, _) ->
                    target.with(intents.endedOpen(id, CommandStatus.CONTRADICTED));
            case BlockTargetTimedOut(_, _, var id) ->
                    target.with(intents.endedOpen(id, CommandStatus.UNKNOWN));
            case BlockTargetConfirmed(_, _, var id, _) -> target.with(intents.ended(id));
            case BlockTargetRejected(_, _, var id, _) -> target.with(intents.ended(id));
            case BlockTargetCancelled(_, _, var id) -> target.with(intents.ended(id));
            case BlockSourceForgotten _ -> target;
        };
    }

    /// What ended at one source may be a part of what was asked of several.
    private static Block ended(Block block, BlockTargetEvent event) {
        if (!(event instanceof TargetEnded end)) {
            return block;
        }
        Map<String, Asked> all = new TreeMap<>(block.asked());
        all.replaceAll((parent, asked) ->
                end.target().commandId(parent).equals(end.commandId())
                        ? asked.ended(end.source().value(), end.status())
                        : asked);
        return block.asking(all);
    }
}
