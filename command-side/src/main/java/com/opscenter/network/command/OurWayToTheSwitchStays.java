package com.opscenter.network.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.intents.api.Rule;
import com.opscenter.network.api.PortCommand.ActOnPort;
import com.opscenter.network.command.Port.Present;
import java.util.Optional;

/// Nobody cuts the branch we sit on: the port that carries our way to the switch keeps its link and
/// its power, even for some seconds.
record OurWayToTheSwitchStays() implements Rule<ActOnPort, Present> {

    @Override
    public Optional<Refusal> refuses(ActOnPort command, Present port) {
        return port.reading().management() && command.action().interrupts()
                ? Optional.of(
                        new Refusal(
                                "management-port",
                                "%s carries our way to the switch: after %s nobody could take it back"
                                        .formatted(port.shownName(), command.action().word())))
                : Optional.empty();
    }
}
