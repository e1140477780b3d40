package com.opscenter.network.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.intents.api.Intent;
import com.opscenter.intents.api.Rule;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.ActOnPort;
import com.opscenter.network.api.PortState;
import com.opscenter.network.command.Port.Present;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two operators never act on one port at once.
record OneActionAtATime() implements Rule<ActOnPort, Present> {

    @Override
    public Optional<Refusal> refuses(ActOnPort command, Present port) {
        Intent<PortAction, PortState> pending = port.intents().pending();
        return pending == null
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                "command-pending",
                                "%s is already being changed: %s is under way"
                                        .formatted(port.shownName(), pending.action().word()),
                                List.of(),
                                Map.of("commandId", pending.commandId())));
    }
}
