package com.opscenter.network.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.intents.api.Confirmation;
import com.opscenter.intents.api.Rule;
import com.opscenter.network.api.PortCommand.ActOnPort;
import com.opscenter.network.command.Port.Present;
import java.util.Optional;

/// Nobody acts on a protected port by accident: its name is typed and a reason is given.
record ProtectedPortsNeedAReason() implements Rule<ActOnPort, Present> {

    @Override
    public Optional<Refusal> refuses(ActOnPort command, Present port) {
        return port.description().protection()
                ? new Confirmation(command.reason(), command.confirm())
                        .refusal("port", port.shownName())
                : Optional.empty();
    }
}
