package com.opscenter.power.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.command.Outlet.Installed;
import java.util.Optional;

/// One reason why an outlet may not be switched.
interface SwitchRule {

    Optional<Refusal> refuses(SwitchOutlet command, Installed outlet);
}
