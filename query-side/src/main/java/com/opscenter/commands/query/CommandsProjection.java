package com.opscenter.commands.query;

import com.opscenter.commands.api.CommandStep;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CommandsProjection implements Projection<CommandRow> {

    @Override
    public String name() {
        return "commands_command";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public String feature() {
        return "commands";
    }

    @Override
    public Class<CommandRow> rowType() {
        return CommandRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof CommandStep step
                ? Optional.of("command/" + step.commandId())
                : Optional.empty();
    }

    @Override
    public CommandRow fold(@Nullable CommandRow row, Event event, StoredEvent stored) {
        CommandStep step = (CommandStep) event;
        if (step instanceof CommandStep.Opening opening) {
            return row == null ? CommandRow.opening(opening, stored) : row.begun(opening, stored);
        }
        if (row == null) {
            throw new IllegalStateException(step.commandId() + " was never opened");
        }
        return step instanceof CommandStep.Dismissing dismissing
                ? row.dismissed(dismissing, stored)
                : row.then(step, stored);
    }
}
