package com.opscenter.network.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.intents.api.Rule;
import com.opscenter.network.api.PortCommand.ActOnPort;
import com.opscenter.network.command.Port.Present;
import java.util.Optional;

/// A port that is only read offers no control, and one without PoE has none to turn off.
record OnlyWhatThePortCan() implements Rule<ActOnPort, Present> {

    @Override
    public Optional<Refusal> refuses(ActOnPort command, Present port) {
        return port.reading().capabilities().contains(command.action().needed())
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                "capability-missing",
                                "The switch offers no %s for %s"
                                        .formatted(
                                                command.action().needed().word(),
                                                port.shownName())));
    }
}
