package com.opscenter.threats.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.intents.api.Rule;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockCommand.BlockAddress;
import com.opscenter.threats.api.BlockCommand.UnblockAddress;
import com.opscenter.threats.api.BlockEvent;
import com.opscenter.threats.api.BlockEvent.BlockExpirySet;
import com.opscenter.threats.api.BlockEvent.BlockRequested;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetRequested;
import com.opscenter.threats.api.BlockTargetId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks every source concerned, each by a command of its own.
final class BlockAsks {

    /// How long a firewall may take until its list must have been read.
    static final Duration GRACE = Duration.ofSeconds(30);

    private static final List<Rule<BlockAddress, Block>> RULES =
            List.of(new OwnAddressesStayReachable());

    private BlockAsks() {}

    static Decision<BlockEvent> block(BlockAddress command, Block block) {
        List<String> sources =
                command.targets().stream().map(SourceId::value).sorted().distinct().toList();
        Optional<Refusal> refusal =
                Rule.first(RULES, command, block)
                        .or(() -> OneAskAtATime.refuses(command.block(), block, sources));
        if (refusal.isPresent()) {
            return reject(refusal.get());
        }
        List<BlockEvent> events = new ArrayList<>();
        Instant end = command.expiresAt();
        var ask = new Ask(command.block(), command.commandId(), BlockAction.BLOCK, command.at());
        events.add(ask.requested(sources, end));
        if (end != null) {
            events.add(new BlockExpirySet(command.block(), command.commandId(), end));
        }
        events.addAll(ask.of(sources, block));
        return accept(events);
    }

    static Decision<BlockEvent> unblock(UnblockAddress command, Block block) {
        List<String> sources = block.blocking();
        if (sources.isEmpty()) {
            return reject(Refusal.notFound("block of " + command.block().value()));
        }
        Optional<Refusal> refusal = OneAskAtATime.refuses(command.block(), block, sources);
        if (refusal.isPresent()) {
            return reject(refusal.get());
        }
        var ask = new Ask(command.block(), command.commandId(), BlockAction.UNBLOCK, command.at());
        List<BlockEvent> events = new ArrayList<>();
        events.add(ask.requested(sources, null));
        events.addAll(ask.of(sources, block));
        return accept(events);
    }

    private record Ask(BlockId block, String commandId, BlockAction action, Instant at) {

        BlockEvent requested(List<String> sources, @Nullable Instant end) {
            return new BlockRequested(
                    block, commandId, action, sources.stream().map(SourceId::new).toList(), end);
        }

        List<BlockEvent> of(List<String> sources, Block state) {
            return sources.stream().map(SourceId::new).map(one -> of(one, state)).toList();
        }

        private BlockEvent of(SourceId source, Block state) {
            return new BlockTargetRequested(
                    block,
                    source,
                    BlockTargetId.of(block, source).commandId(commandId),
                    commandId,
                    action,
                    state.at(source).state(),
                    at.plus(GRACE));
        }
    }
}
