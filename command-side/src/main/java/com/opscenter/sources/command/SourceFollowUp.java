package com.opscenter.sources.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandFollowUp;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.sources.api.SourceCommand.RequestPoll;
import com.opscenter.sources.api.SourceId;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What can be done about a requested poll: ask again. It changes nothing, so there is nothing to
/// withdraw, dismiss or undo.
@Component
class SourceFollowUp implements CommandFollowUp {

    private static final String PREFIX = "source/";

    private final Clock clock;

    SourceFollowUp(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean owns(String targetKey) {
        return targetKey.startsWith(PREFIX);
    }

    @Override
    public Command cancel(CommandView command) {
        throw refused("A poll is under way at once and cannot be withdrawn");
    }

    @Override
    public Command dismiss(CommandView command, String note) {
        throw refused("A poll leaves nothing to dismiss");
    }

    @Override
    public Command reread(CommandView command, String newCommandId) {
        String id = command.target().key().substring(PREFIX.length());
        return new RequestPoll(new SourceId(id), newCommandId, clock.instant());
    }

    @Override
    public Optional<Command> undo(
            CommandView command, String newCommandId, @Nullable String reason) {
        return Optional.empty();
    }

    private static RefusedException refused(String detail) {
        return new RefusedException(new Refusal("state-moved-on", detail));
    }
}
