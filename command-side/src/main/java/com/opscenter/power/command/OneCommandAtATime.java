package com.opscenter.power.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.intents.api.Intent;
import com.opscenter.intents.api.Rule;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.power.command.Outlet.Installed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two operators never switch one outlet at once; only a delayed action can be taken back while it
/// waits.
record OneCommandAtATime() implements Rule<SwitchOutlet, Installed> {

    @Override
    public Optional<Refusal> refuses(SwitchOutlet command, Installed outlet) {
        Intent<SwitchAction, OutletState> pending = outlet.intents().pending();
        if (pending == null
                || (command.action() == SwitchAction.CANCEL && pending.action().delayed())) {
            return Optional.empty();
        }
        return Optional.of(
                new Refusal(
                        "command-pending",
                        "%s is already being switched: %s is under way"
                                .formatted(outlet.shownName(), pending.action().word()),
                        List.of(),
                        Map.of("commandId", pending.commandId())));
    }
}
