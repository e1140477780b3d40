package com.opscenter.threats.command;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.intents.api.Intent;
import com.opscenter.intents.api.Look;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockCommand.ForgetSource;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockEvent;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.BlockTargetEvent.BlockObserved;
import com.opscenter.threats.api.BlockTargetEvent.BlockSourceForgotten;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetConfirmed;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetContradicted;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetDismissed;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetRejected;
import com.opscenter.threats.api.BlockTargetId;
import com.opscenter.threats.command.Block.Target;
import java.util.ArrayList;
import java.util.List;

/// What a reading of a firewall's list means: a fact that cannot be refused, and the end of a
/// command that waited for it.
final class BlockReadings {

    private static final String REMOVED = "The source was removed";

    private BlockReadings() {}

    /// An address that is on nobody's list and was never asked for is no news.
    static Decision<BlockEvent> observe(ObserveBlock command, Block block) {
        BlockId id = command.block();
        SourceId source = command.source();
        BlockState read = command.state();
        if (!block.knows(source) && read != BlockState.ACTIVE) {
            return accept();
        }
        Target target = block.at(source);
        List<BlockEvent> events = new ArrayList<>();
        if (read != target.state()) {
            events.add(new BlockObserved(id, source, read));
        }
        events.addAll(
                target.steps()
                        .<BlockEvent>settle(
                                command.readBackFor(),
                                intent -> look(intent, read),
                                intent ->
                                        new BlockTargetConfirmed(
                                                id, source, intent.commandId(), read),
                                intent ->
                                        new BlockTargetContradicted(
                                                id, source, intent.commandId(), read)));
        return accept(events);
    }

    private static Look look(Intent<BlockAction, BlockState> intent, BlockState read) {
        if (read == BlockState.UNKNOWN) {
            return Look.UNREADABLE;
        }
        return read == intent.action().wanted() ? Look.REACHED : Look.ELSEWHERE;
    }

    static Decision<BlockEvent> forget(ForgetSource command, Block block) {
        BlockId id = command.block();
        SourceId source = command.source();
        if (!block.knows(source)) {
            return accept();
        }
        List<BlockEvent> events =
                new ArrayList<>(
                        block.at(source)
                                .steps()
                                .<BlockEvent>close(
                                        open -> new BlockTargetRejected(id, source, open, REMOVED),
                                        (open, status) ->
                                                new BlockTargetDismissed(
                                                        id, source, open, status, REMOVED)));
        events.add(new BlockSourceForgotten(id, source));
        return accept(events);
    }

    static BlockTargetId target(BlockId block, String source) {
        return BlockTargetId.of(block, new SourceId(source));
    }
}
