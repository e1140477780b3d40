package com.opscenter.assembly;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.StorageUnavailableException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Accepts everything and remembers it, unless it is away.
final class AskedCommands implements Commands {

    final List<Command> commands = new CopyOnWriteArrayList<>();

    /// Whether nothing can be recorded.
    volatile boolean away;

    @Override
    public Outcome send(Command command, CommandContext context) {
        if (away) {
            throw new StorageUnavailableException("away");
        }
        commands.add(command);
        return new Outcome.Accepted(commands.size(), List.of(), false);
    }

    @Override
    public Rehearsal rehearse(Command command, CommandContext context) {
        return new Rehearsal.WouldHappen(List.of());
    }
}
