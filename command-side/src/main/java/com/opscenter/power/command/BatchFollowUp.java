package com.opscenter.power.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandFollowUp;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.power.api.BatchCommand.WithdrawBatch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A batch can be stopped: what has not begun is left out. Everything else is asked of its single
/// commands.
@Component
class BatchFollowUp implements CommandFollowUp {

    @Override
    public boolean owns(String targetKey) {
        return targetKey.startsWith("batch/");
    }

    @Override
    public Command cancel(CommandView command) {
        return new WithdrawBatch(command.id());
    }

    @Override
    public Command dismiss(CommandView command, String note) {
        throw ofItsCommands();
    }

    @Override
    public Command reread(CommandView command, String newCommandId) {
        throw ofItsCommands();
    }

    @Override
    public Optional<Command> undo(
            CommandView command, String newCommandId, @Nullable String reason) {
        return Optional.empty();
    }

    private static RefusedException ofItsCommands() {
        return new RefusedException(
                new Refusal("state-moved-on", "Ask this of the batch's single commands"));
    }
}
