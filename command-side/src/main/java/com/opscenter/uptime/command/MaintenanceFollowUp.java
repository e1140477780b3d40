package com.opscenter.uptime.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandFollowUp;
import com.opscenter.commands.api.CommandView;
import com.opscenter.sources.api.SourceCommand.RequestPoll;
import com.opscenter.uptime.api.MaintenanceCommand.DismissMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.WithdrawMaintenance;
import com.opscenter.uptime.api.MonitorId;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What can be done about maintenance that was asked for. It ends by itself: no source can be told
/// to end it, so nothing is undone.
@Component
class MaintenanceFollowUp implements CommandFollowUp {

    private final Clock clock;

    MaintenanceFollowUp(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean owns(String targetKey) {
        return targetKey.startsWith(MonitorId.KEYS);
    }

    @Override
    public Command cancel(CommandView command) {
        return new WithdrawMaintenance(monitor(command), command.id());
    }

    @Override
    public Command dismiss(CommandView command, String note) {
        return new DismissMaintenance(monitor(command), command.id(), note);
    }

    @Override
    public Command reread(CommandView command, String newCommandId) {
        return new RequestPoll(monitor(command).source(), newCommandId, clock.instant());
    }

    @Override
    public Optional<Command> undo(
            CommandView command, String newCommandId, @Nullable String reason) {
        return Optional.empty();
    }

    private static MonitorId monitor(CommandView command) {
        return MonitorId.parse(command.target().key().substring(MonitorId.KEYS.length()));
    }
}
