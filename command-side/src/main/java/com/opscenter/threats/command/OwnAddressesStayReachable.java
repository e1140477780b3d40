package com.opscenter.threats.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.intents.api.Rule;
import com.opscenter.threats.api.BlockCommand.BlockAddress;
import com.opscenter.threats.api.IpRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Nobody blocks our own networks, a gateway, a device or themselves: what is cut off there could
/// not be freed from here any more.
record OwnAddressesStayReachable() implements Rule<BlockAddress, Block> {

    @Override
    public Optional<Refusal> refuses(BlockAddress command, Block block) {
        IpRange wanted = command.block().range();
        return command.protectedRanges().stream()
                .filter(range -> range.touches(wanted))
                .findFirst()
                .map(range ->
                        new Refusal(
                                "protected-address",
                                "%s is never blocked: %s (%s) stays reachable"
                                        .formatted(
                                                command.block().value(),
                                                range.what(),
                                                range.range()),
                                List.of(),
                                Map.of("protectedRange", range.range())));
    }
}
