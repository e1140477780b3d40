package com.opscenter.threats.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.intents.api.Intent;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two operators never change one address at one firewall at once.
final class OneAskAtATime {

    private OneAskAtATime() {}

    static Optional<Refusal> refuses(BlockId id, Block block, Collection<String> sources) {
        for (String source : sources) {
            Block.Target target = block.targets().get(source);
            Intent<BlockAction, BlockState> pending =
                    target == null ? null : target.intents().pending();
            if (pending != null) {
                return Optional.of(
                        new Refusal(
                                "command-pending",
                                "%s is already being changed at %s: %s is under way"
                                        .formatted(id.value(), source, pending.action().word()),
                                List.of(),
                                Map.of("commandId", pending.commandId())));
            }
        }
        return Optional.empty();
    }
}
