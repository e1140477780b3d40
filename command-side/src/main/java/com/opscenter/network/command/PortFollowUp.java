package com.opscenter.network.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandFollowUp;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.ActOnPort;
import com.opscenter.network.api.PortCommand.DismissAction;
import com.opscenter.network.api.PortCommand.WithdrawAction;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortState;
import com.opscenter.network.api.PortView;
import com.opscenter.sources.api.SourceCommand.RequestPoll;
import com.opscenter.sources.api.SourceId;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What can be done about an action on a port after it was accepted.
@Component
class PortFollowUp implements CommandFollowUp {

    private static final String PREFIX = "port/";

    private final PortAsking asking;
    private final Clock clock;

    PortFollowUp(PortAsking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public boolean owns(String targetKey) {
        return targetKey.startsWith(PREFIX);
    }

    @Override
    public Command cancel(CommandView command) {
        return new WithdrawAction(port(command), command.id());
    }

    @Override
    public Command dismiss(CommandView command, String note) {
        return new DismissAction(port(command), command.id(), note);
    }

    @Override
    public Command reread(CommandView command, String newCommandId) {
        SourceId source = new SourceId(port(command).owner().source());
        return new RequestPoll(source, newCommandId, clock.instant());
    }

    /// Offered for what was confirmed and is no restart. Nobody undoes what somebody else has done
    /// since. The name is not filled in: a protected port asks for it again.
    @Override
    public Optional<Command> undo(
            CommandView command, String newCommandId, @Nullable String reason) {
        return command.status().equals(CommandStatus.CONFIRMED.word())
                ? done(command).map(done -> takeBack(port(command), done, newCommandId, reason))
                : Optional.empty();
    }

    private ActOnPort takeBack(
            PortId id, Undoable done, String newCommandId, @Nullable String reason) {
        PortView port =
                asking.shown(id)
                        .orElseThrow(
                                () -> new RefusedException(Refusal.notFound("port " + id.value())));
        if (!done.stillStands(port)) {
            throw new RefusedException(
                    new Refusal(
                            "state-moved-on",
                            "Port %s was changed again since".formatted(id.value())));
        }
        return asking.ask(id, done.back(), newCommandId, null, reason, null, null);
    }

    private static Optional<Undoable> done(CommandView command) {
        for (Undoable undoable : Undoable.values()) {
            if (undoable.action().word().equals(command.action())) {
                return Optional.of(undoable);
            }
        }
        return Optional.empty();
    }

    private static PortId port(CommandView command) {
        return PortId.parse(command.target().key().substring(PREFIX.length()));
    }

    /// Actions that another one takes back.
    private enum Undoable {
        ENABLE(PortAction.ENABLE, PortAction.DISABLE),
        DISABLE(PortAction.DISABLE, PortAction.ENABLE),
        POE_ON(PortAction.POE_ON, PortAction.POE_OFF),
        POE_OFF(PortAction.POE_OFF, PortAction.POE_ON);

        private final PortAction action;
        private final PortAction back;

        Undoable(PortAction action, PortAction back) {
            this.action = action;
            this.back = back;
        }

        PortAction action() {
            return action;
        }

        PortAction back() {
            return back;
        }

        boolean stillStands(PortView port) {
            PortState state = action.stateIn(port);
            return action.isReached(state, state);
        }
    }
}
