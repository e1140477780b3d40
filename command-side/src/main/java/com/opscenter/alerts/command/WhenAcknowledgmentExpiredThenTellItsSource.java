package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertCommand.RequestWriteBack;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledgmentExpired;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.history.api.StoredEvent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// The source knows nothing of our end, so it is told that nobody knows any more.
@Component
class WhenAcknowledgmentExpiredThenTellItsSource implements Reaction<AlertAcknowledgmentExpired> {

    private final OwnCommands commands;
    private final Clock clock;

    WhenAcknowledgmentExpiredThenTellItsSource(Commands commands, Clock clock) {
        this.commands = new OwnCommands(commands, WhenSourceRemovedThenRetireItsAlerts.ALERTS);
        this.clock = clock;
    }

    @Override
    public Class<AlertAcknowledgmentExpired> event() {
        return AlertAcknowledgmentExpired.class;
    }

    @Override
    public String lane(AlertAcknowledgmentExpired event) {
        return event.stream();
    }

    @Override
    public void react(AlertAcknowledgmentExpired event, StoredEvent stored, boolean repeated) {
        CommandContext context = commands.context(stored, event.stream());
        commands.send(
                new RequestWriteBack(
                        event.alert(),
                        context.commandId(),
                        false,
                        "The acknowledgment has ended",
                        clock.instant()),
                context);
    }
}
