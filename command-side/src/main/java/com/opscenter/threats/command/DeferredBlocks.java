package com.opscenter.threats.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.DeferredCommands;
import com.opscenter.identity.api.Caller;
import com.opscenter.threats.api.BlockCommand.BlockAddress;
import com.opscenter.threats.api.BlockCommand.UnblockAddress;
import com.opscenter.threats.api.ProtectedRange;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Blocks that waited for a second person: what must stay reachable is what had to when it was
/// asked, and what has to now.
@Component
class DeferredBlocks implements DeferredCommands {

    private final BlockAsking asking;

    DeferredBlocks(BlockAsking asking) {
        this.asking = asking;
    }

    @Override
    public boolean owns(Command command) {
        return command instanceof BlockAddress || command instanceof UnblockAddress;
    }

    @Override
    public Command anew(Command asked, Caller caller) {
        return switch (asked) {
            case BlockAddress block -> anew(block);
            case UnblockAddress(var block, var id, _) ->
                    new UnblockAddress(block, id, asking.now());
            default -> throw new IllegalArgumentException(asked + " blocks nothing");
        };
    }

    private BlockAddress anew(BlockAddress asked) {
        BlockAddress now =
                asking.again(
                        new BlockAsking.Ask(
                                asked.block(),
                                asked.commandId(),
                                asked.reason(),
                                asked.expiresAt(),
                                null),
                        List.copyOf(asked.targets()));
        List<ProtectedRange> ranges =
                Stream.concat(asked.protectedRanges().stream(), now.protectedRanges().stream())
                        .distinct()
                        .toList();
        return new BlockAddress(
                now.block(),
                now.commandId(),
                now.at(),
                now.targets(),
                ranges,
                now.reason(),
                now.expiresAt());
    }
}
