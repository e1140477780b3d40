package com.opscenter.power.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandFollowUp;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.power.api.OutletCommand.DismissSwitch;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.api.OutletCommand.WithdrawSwitch;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletView;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.sources.api.SourceCommand.RequestPoll;
import com.opscenter.sources.api.SourceId;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What can be done about a switch after it was accepted.
@Component
class OutletFollowUp implements CommandFollowUp {

    private static final String PREFIX = "outlet/";

    private final SwitchAsking asking;
    private final Clock clock;

    OutletFollowUp(SwitchAsking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public boolean owns(String targetKey) {
        return targetKey.startsWith(PREFIX);
    }

    @Override
    public Command cancel(CommandView command) {
        return new WithdrawSwitch(outlet(command), command.id());
    }

    @Override
    public Command dismiss(CommandView command, String note) {
        return new DismissSwitch(outlet(command), command.id(), note);
    }

    @Override
    public Command reread(CommandView command, String newCommandId) {
        return new RequestPoll(source(outlet(command)), newCommandId, clock.instant());
    }

    /// Offered for a plain on or off that was confirmed. Nobody undoes what somebody else has done
    /// since. The name is not filled in: a protected outlet asks for it again.
    @Override
    public Optional<Command> undo(
            CommandView command, String newCommandId, @Nullable String reason) {
        return opposite(command).map(action -> switchBack(command, action, newCommandId, reason));
    }

    private SwitchOutlet switchBack(
            CommandView command,
            SwitchAction action,
            String newCommandId,
            @Nullable String reason) {
        OutletId id = outlet(command);
        OutletView outlet =
                asking.shown(id)
                        .orElseThrow(() ->
                                new RefusedException(Refusal.notFound("outlet " + id.value())));
        if (!outlet.state().name().equals(command.desired())) {
            throw new RefusedException(
                    new Refusal(
                            "state-moved-on",
                            "%s is %s by now".formatted(outlet.name(), outlet.state())));
        }
        return asking.ask(id, action, newCommandId, reason, null, null);
    }

    private static Optional<SwitchAction> opposite(CommandView command) {
        if (!command.status().equals(CommandStatus.CONFIRMED.word())) {
            return Optional.empty();
        }
        return switch (command.action()) {
            case "on" -> Optional.of(SwitchAction.OFF);
            case "off" -> Optional.of(SwitchAction.ON);
            default -> Optional.empty();
        };
    }

    private static OutletId outlet(CommandView command) {
        return OutletId.parse(command.target().key().substring(PREFIX.length()));
    }

    private static SourceId source(OutletId outlet) {
        return new SourceId(outlet.pdu().source());
    }
}
