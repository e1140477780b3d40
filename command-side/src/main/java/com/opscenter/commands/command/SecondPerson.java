package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Which commands wait for a second person. It knows what was decided about that on whichever node,
/// and answers nothing as long as it does not.
public interface SecondPerson {

    /// For how many minutes they wait together; empty when they need not wait.
    OptionalInt minutes(List<? extends Command> commands, CommandContext context);

    /// Why they cannot wait, although they must.
    Optional<Refusal> objection(List<? extends Command> commands, CommandContext context);

    /// What has them wait.
    ///
    /// @param opening the step that would open the first one's life, null where it has none
    Command request(
            List<? extends Command> commands,
            CommandStep.@Nullable Opening opening,
            CommandContext context,
            int minutes);
}
