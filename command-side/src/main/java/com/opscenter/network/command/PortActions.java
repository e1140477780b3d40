package com.opscenter.network.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.intents.api.Rule;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.ActOnPort;
import com.opscenter.network.api.PortEvent;
import com.opscenter.network.api.PortEvent.PortActionConfirmed;
import com.opscenter.network.api.PortEvent.PortActionDismissed;
import com.opscenter.network.api.PortEvent.PortActionRejected;
import com.opscenter.network.api.PortEvent.PortActionRequested;
import com.opscenter.network.api.PortEvent.PortActionScheduled;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortState;
import com.opscenter.network.command.Port.Present;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Opens an action when every rule lets it pass, and closes what is left when the port goes.
final class PortActions {

    /// How long a switch may take until it must have been read, beside the pause of the action.
    static final Duration GRACE = Duration.ofSeconds(30);

    /// In the order in which refusals are answered: what is wrong with the request, then what is in
    /// its way.
    private static final List<Rule<ActOnPort, Present>> RULES =
            List.of(
                    new OnlyWhatThePortCan(),
                    new ProtectedPortsNeedAReason(),
                    new OurWayToTheSwitchStays(),
                    new OneActionAtATime());

    /// What an action for later must pass at once; what is in its way then is looked at then.
    private static final List<Rule<ActOnPort, Present>> RULES_AHEAD =
            List.of(
                    new OnlyWhatThePortCan(),
                    new ProtectedPortsNeedAReason(),
                    new OurWayToTheSwitchStays());

    static final String REMOVED = "The source was removed";
    static final String GONE = "The source tells of the port no more";

    private PortActions() {}

    static Decision<PortEvent> ask(ActOnPort command, Present port) {
        boolean ahead = command.isAhead();
        Optional<Refusal> refusal = Rule.first(ahead ? RULES_AHEAD : RULES, command, port);
        if (refusal.isPresent()) {
            return reject(refusal.get());
        }
        if (ahead) {
            return accept(
                    new PortActionScheduled(
                            command.port(),
                            command.commandId(),
                            command.action(),
                            command.seconds(),
                            command.confirm(),
                            Objects.requireNonNull(command.notBefore())));
        }
        PortState state = command.action().stateIn(port.reading());
        PortEvent requested = requested(command, port.reading(), state);
        return isAlready(command, state)
                ? accept(
                        requested,
                        new PortActionConfirmed(command.port(), command.commandId(), state, true))
                : accept(requested);
    }

    private static PortEvent requested(ActOnPort command, PortReading reading, PortState state) {
        return new PortActionRequested(
                command.port(),
                command.commandId(),
                command.action(),
                reading.ifIndex(),
                reading.name(),
                command.seconds(),
                state,
                command.at().plus(GRACE).plusSeconds(command.seconds()));
    }

    /// Nothing needs to be sent. A restart is never reached before it was done.
    private static boolean isAlready(ActOnPort command, PortState state) {
        PortAction action = command.action();
        return command.fresh() && !action.restarts() && action.isReached(state, state);
    }

    /// Ends everything that is open about a port that leaves.
    static Decision<PortEvent> close(PortId id, Present port, String words, PortEvent leaves) {
        List<PortEvent> events =
                new ArrayList<>(
                        port.steps()
                                .<PortEvent>close(
                                        open -> new PortActionRejected(id, open, words),
                                        (open, status) ->
                                                new PortActionDismissed(id, open, status, words)));
        events.addAll(new PortDrifts(id, port).close());
        events.add(leaves);
        return accept(events);
    }
}
