package com.opscenter.network.command;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.intents.api.Intents;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortEvent;
import com.opscenter.network.api.PortEvent.ActionEnded;
import com.opscenter.network.api.PortEvent.PortActionCancelled;
import com.opscenter.network.api.PortEvent.PortActionConfirmed;
import com.opscenter.network.api.PortEvent.PortActionContradicted;
import com.opscenter.network.api.PortEvent.PortActionDismissed;
import com.opscenter.network.api.PortEvent.PortActionDispatched;
import com.opscenter.network.api.PortEvent.PortActionRejected;
import com.opscenter.network.api.PortEvent.PortActionReleased;
import com.opscenter.network.api.PortEvent.PortActionRequested;
import com.opscenter.network.api.PortEvent.PortActionScheduled;
import com.opscenter.network.api.PortEvent.PortActionTimedOut;
import com.opscenter.network.api.PortEvent.PortDescribed;
import com.opscenter.network.api.PortEvent.PortDriftAccepted;
import com.opscenter.network.api.PortEvent.PortDriftEnded;
import com.opscenter.network.api.PortEvent.PortDrifted;
import com.opscenter.network.api.PortEvent.PortGone;
import com.opscenter.network.api.PortEvent.PortObserved;
import com.opscenter.network.api.PortEvent.PortRemoved;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortState;
import com.opscenter.network.command.Port.Description;
import com.opscenter.network.command.Port.Gone;
import com.opscenter.network.command.Port.Present;
import com.opscenter.network.command.Port.Removed;
import com.opscenter.network.command.Port.Unknown;
import java.util.Map;
import java.util.function.Predicate;

/// How facts change a port.
final class PortEvolution {

    private PortEvolution() {}

    static Port evolve(Port port, PortEvent event) {
        return switch (port) {
            case Unknown _ when event instanceof PortObserved(_, var reading) ->
                    new Present(reading, Description.NONE, Intents.none(), Map.of());
            case Gone(var words) when event instanceof PortObserved(_, var reading) ->
                    new Present(reading, words, Intents.none(), Map.of());
            case Unknown _, Gone _, Removed _ -> port;
            case Present present -> evolve(present, event);
        };
    }

    private static Port evolve(Present port, PortEvent event) {
        Intents<PortAction, PortState> intents = port.intents();
        return switch (event) {
            case PortObserved(_, var reading) ->
                    new Present(
                            reading,
                            port.description(),
                            intents.read(halfWay(reading)),
                            port.wanted());
            case PortActionRequested requested ->
                    port.with(
                            intents.requested(
                                    requested.commandId(),
                                    requested.portAction(),
                                    requested.previous()));
            case PortActionScheduled scheduled ->
                    port.with(intents.scheduled(scheduled.commandId()));
            case PortActionReleased _ -> port;
            case PortActionDispatched _ -> port.with(intents.dispatched(halfWay(port.reading())));
            case PortDrifted _, PortDriftEnded _, PortDriftAccepted _ ->
                    port.wanting(PortDrifts.wanted(port, event));
            case ActionEnded ended ->
                    port.wanting(PortDrifts.wanted(port, event)).with(ended(intents, ended));
            case PortActionDismissed(_, var id, _, _) -> port.with(intents.ended(id));
            case PortDescribed(_, var label, var protection) ->
                    new Present(
                            port.reading(),
                            new Description(label, protection),
                            intents,
                            port.wanted());
            case PortGone _ -> new Gone(port.description());
            case PortRemoved _ -> new Removed();
        };
    }

    private static Intents<PortAction, PortState> ended(
            Intents<PortAction, PortState> intents, ActionEnded event) {
        return switch (event) {
            case PortActionConfirmed(_, var id, _, _) -> intents.ended(id);
            case PortActionRejected(_, var id, _) -> intents.ended(id);
            case PortActionCancelled(_, var id) -> intents.ended(id);
            case PortActionContradicted(_, var id, _) ->
                    intents.endedOpen(id, CommandStatus.CONTRADICTED);
            case PortActionTimedOut(_, var id) -> intents.endedOpen(id, CommandStatus.UNKNOWN);
        };
    }

    private static Predicate<PortAction> halfWay(PortReading reading) {
        return action -> action.isHalfWay(action.stateIn(reading));
    }
}
