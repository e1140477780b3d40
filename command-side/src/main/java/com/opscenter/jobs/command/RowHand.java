package com.opscenter.jobs.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.history.api.EventReader;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.ItemResult.AlreadySo;
import com.opscenter.jobs.api.ItemResult.Done;
import com.opscenter.jobs.api.ItemResult.Failed;
import com.opscenter.jobs.api.JobHand;

/// Gives the command of one row.
record RowHand(CommandContext context, Commands commands, EventReader history) implements JobHand {

    @Override
    public ItemResult send(Command command) {
        return switch (commands.send(command, context)) {
            case Outcome.Refused(var refusal, _) -> new Failed(refusal);
            case Outcome.Held _ ->
                    throw new IllegalStateException("a row waits for nobody: its job has waited");
            case Outcome.Accepted accepted when happened(command, accepted) ->
                    new Done(accepted.position());
            case Outcome.Accepted _ -> new AlreadySo();
        };
    }

    /// A repetition does not say what the first one did.
    private boolean happened(Command command, Outcome.Accepted accepted) {
        return accepted.repeated()
                ? history.stream(command.targetId(), accepted.position()).stream()
                        .anyMatch(event -> context.commandId().equals(event.metadata().commandId()))
                : !accepted.events().isEmpty();
    }
}
