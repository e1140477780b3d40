package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertCommand.DismissWriteBack;
import com.opscenter.alerts.api.AlertCommand.UnacknowledgeAlert;
import com.opscenter.alerts.api.AlertCommand.WithdrawWriteBack;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertState;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.FindAlert;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandFollowUp;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Views;
import com.opscenter.sources.api.SourceCommand.RequestPoll;
import com.opscenter.sources.api.SourceId;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What can be done about a command to a source after it was accepted.
@Component
class WriteBackFollowUp implements CommandFollowUp {

    private final Views views;
    private final Clock clock;

    WriteBackFollowUp(Views views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    public boolean owns(String targetKey) {
        return targetKey.startsWith(AlertId.KEYS);
    }

    @Override
    public Command cancel(CommandView command) {
        return new WithdrawWriteBack(alert(command), command.id());
    }

    @Override
    public Command dismiss(CommandView command, String note) {
        return new DismissWriteBack(alert(command), command.id(), note);
    }

    @Override
    public Command reread(CommandView command, String newCommandId) {
        SourceId source = new SourceId(shown(alert(command)).source());
        return new RequestPoll(source, newCommandId, clock.instant());
    }

    /// Offered for an acknowledgment the source knows of. Nobody undoes what somebody else has done
    /// since.
    @Override
    public Optional<Command> undo(
            CommandView command, String newCommandId, @Nullable String reason) {
        if (!command.action().equals("ack")
                || !command.status().equals(CommandStatus.CONFIRMED.word())) {
            return Optional.empty();
        }
        AlertId id = alert(command);
        AlertView alert = shown(id);
        boolean stands =
                alert.state().equals(AlertState.ACKED.word())
                        && command.id().equals(alert.writeBack().commandId());
        if (!stands) {
            throw new RefusedException(
                    new Refusal("state-moved-on", "The acknowledgment does not stand any more"));
        }
        return Optional.of(new UnacknowledgeAlert(id, newCommandId, clock.instant(), reason));
    }

    private AlertView shown(AlertId alert) {
        return views.find(new FindAlert(alert, 0), AlertView.class)
                .orElseThrow(
                        () -> new RefusedException(Refusal.notFound("alert " + alert.value())));
    }

    private static AlertId alert(CommandView command) {
        return AlertId.parse(command.target().key().substring(AlertId.KEYS.length()));
    }
}
