package com.opscenter.jobs.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.ItemResult.AlreadySo;
import com.opscenter.jobs.api.ItemResult.Done;
import com.opscenter.jobs.api.ItemResult.Failed;
import com.opscenter.jobs.api.JobHand;

/// Says what would become of one row.
record RehearsalHand(CommandContext context, Commands commands) implements JobHand {

    private static final long NOWHERE = 0;

    @Override
    public ItemResult send(Command command) {
        return switch (commands.rehearse(command, context)) {
            case Rehearsal.WouldBeRefused(var refusal) -> new Failed(refusal);
            case Rehearsal.WouldHappen(var events, _) ->
                    events.isEmpty() ? new AlreadySo() : new Done(NOWHERE);
        };
    }
}
