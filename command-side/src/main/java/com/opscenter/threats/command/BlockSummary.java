package com.opscenter.threats.command;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.threats.api.BlockEvent;
import com.opscenter.threats.api.BlockEvent.BlockEnded;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.command.Block.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Ends what was asked of several sources once each of them has ended, and says in one line what
/// became of it.
final class BlockSummary {

    private BlockSummary() {}

    static List<BlockEvent> endOf(BlockId id, Block block) {
        List<BlockEvent> ends = new ArrayList<>();
        new TreeMap<>(block.asked())
                .forEach((commandId, asked) -> {
                    if (asked.isOver()) {
                        ends.add(new BlockEnded(id, commandId, outcome(asked), words(asked)));
                    }
                });
        return ends;
    }

    private static CommandStatus outcome(Asked asked) {
        if (all(asked, CommandStatus.CONFIRMED)) {
            return CommandStatus.CONFIRMED;
        }
        return all(asked, CommandStatus.CANCELLED)
                ? CommandStatus.CANCELLED
                : CommandStatus.REJECTED;
    }

    private static boolean all(Asked asked, CommandStatus status) {
        return asked.ends().values().stream().allMatch(status::equals);
    }

    private static String words(Asked asked) {
        Map<String, CommandStatus> ends = new TreeMap<>(asked.ends());
        List<String> parts = new ArrayList<>();
        long confirmed = ends.values().stream().filter(CommandStatus.CONFIRMED::equals).count();
        parts.add("%d of %d confirmed".formatted(confirmed, ends.size()));
        ends.forEach((source, status) -> {
            if (status != CommandStatus.CONFIRMED) {
                parts.add(source + ": " + status.word());
            }
        });
        return String.join("; ", parts);
    }
}
