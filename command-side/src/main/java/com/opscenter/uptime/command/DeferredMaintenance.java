package com.opscenter.uptime.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.DeferredCommands;
import com.opscenter.identity.api.Caller;
import com.opscenter.uptime.api.MaintenanceCommand.MaintainMonitor;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Maintenance that waited for a second person begins when that one agrees.
@Component
class DeferredMaintenance implements DeferredCommands {

    private final Clock clock;

    DeferredMaintenance(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean owns(Command command) {
        return command instanceof MaintainMonitor;
    }

    @Override
    public Command anew(Command asked, Caller caller) {
        MaintainMonitor one = (MaintainMonitor) asked;
        return new MaintainMonitor(
                one.monitor(),
                one.commandId(),
                clock.instant(),
                one.possible(),
                one.minutes(),
                one.reason());
    }
}
