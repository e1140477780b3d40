package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.Commands;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;

/// Sends what follows from an event, in the name of a part of the system; a second sending is the
/// same one.
public record OwnCommands(Commands commands, Actor actor) {

    public void send(Command command, StoredEvent cause) {
        send(command, context(cause, command.targetId()));
    }

    public void send(Command command, CommandContext context) {
        commands.send(command, context).orRefuse();
    }

    /// For commands that hold their own id.
    ///
    /// @param target what it is asked of
    public CommandContext context(StoredEvent cause, String target) {
        String key = cause.id() + "/" + target;
        return new CommandContext(
                Requests.commandId(actor, key),
                Caller.own(actor, cause.metadata().orgId()),
                cause.metadata().site(),
                cause.metadata().correlationId(),
                cause.id(),
                null,
                null,
                new Idempotency(key, key),
                null);
    }
}
