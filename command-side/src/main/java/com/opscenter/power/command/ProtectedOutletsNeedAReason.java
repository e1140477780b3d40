package com.opscenter.power.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.intents.api.Confirmation;
import com.opscenter.intents.api.Rule;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.command.Outlet.Installed;
import java.util.Optional;

/// Nobody switches a protected or critical outlet by accident: its name is typed and a reason is
/// given.
record ProtectedOutletsNeedAReason() implements Rule<SwitchOutlet, Installed> {

    @Override
    public Optional<Refusal> refuses(SwitchOutlet command, Installed outlet) {
        return outlet.description().needsCare()
                ? new Confirmation(command.reason(), command.confirm())
                        .refusal("outlet", outlet.shownName())
                : Optional.empty();
    }
}
