package com.opscenter.network.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.intents.api.IntentSteps;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand;
import com.opscenter.network.api.PortCommand.AcceptDrift;
import com.opscenter.network.api.PortCommand.ActOnPort;
import com.opscenter.network.api.PortCommand.DescribePort;
import com.opscenter.network.api.PortCommand.DismissAction;
import com.opscenter.network.api.PortCommand.ExpireAction;
import com.opscenter.network.api.PortCommand.MarkDispatched;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortCommand.ObservePortGone;
import com.opscenter.network.api.PortCommand.RejectAction;
import com.opscenter.network.api.PortCommand.ReleaseAction;
import com.opscenter.network.api.PortCommand.RemovePort;
import com.opscenter.network.api.PortCommand.WithdrawAction;
import com.opscenter.network.api.PortEvent;
import com.opscenter.network.api.PortEvent.PortActionCancelled;
import com.opscenter.network.api.PortEvent.PortActionDismissed;
import com.opscenter.network.api.PortEvent.PortActionDispatched;
import com.opscenter.network.api.PortEvent.PortActionRejected;
import com.opscenter.network.api.PortEvent.PortActionReleased;
import com.opscenter.network.api.PortEvent.PortActionTimedOut;
import com.opscenter.network.api.PortEvent.PortDescribed;
import com.opscenter.network.api.PortEvent.PortGone;
import com.opscenter.network.api.PortEvent.PortObserved;
import com.opscenter.network.api.PortEvent.PortRemoved;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortState;
import com.opscenter.network.command.Port.Description;
import com.opscenter.network.command.Port.Gone;
import com.opscenter.network.command.Port.Present;
import com.opscenter.network.command.Port.Removed;
import com.opscenter.network.command.Port.Unknown;
import java.util.List;

/// Decides what is asked of a port.
final class PortDecider {

    private PortDecider() {}

    static Decision<PortEvent> decide(PortCommand command, Port port) {
        return switch (port) {
            case Present present -> decide(command, present);
            case Unknown _ when command instanceof ObservePort(var id, var reading, _) ->
                    accept(new PortObserved(id, reading));
            case Gone gone when command instanceof ObservePort(var id, var reading, _) ->
                    accept(back(id, reading, gone.description()));
            case Unknown _, Gone _, Removed _ -> absent(command);
        };
    }

    private static List<PortEvent> back(PortId id, PortReading reading, Description words) {
        PortEvent read = new PortObserved(id, reading);
        return words.equals(Description.NONE)
                ? List.of(read)
                : List.of(read, new PortDescribed(id, words.label(), words.protection()));
    }

    private static Decision<PortEvent> absent(PortCommand command) {
        return switch (command) {
            case ObservePort _,
                    ObservePortGone _,
                    MarkDispatched _,
                    RejectAction _,
                    ExpireAction _,
                    ReleaseAction _,
                    RemovePort _ ->
                    accept();
            case ActOnPort _, WithdrawAction _, DismissAction _, AcceptDrift _, DescribePort _ ->
                    reject(Refusal.notFound("port " + command.port().value()));
        };
    }

    private static Decision<PortEvent> decide(PortCommand command, Present port) {
        IntentSteps<PortAction, PortState> steps = port.steps();
        PortDrifts drifts = new PortDrifts(command.port(), port);
        return switch (command) {
            case ObservePort observe -> drifts.after(PortReadings.observe(observe, port));
            case ObservePortGone(var id) ->
                    PortActions.close(id, port, PortActions.GONE, new PortGone(id));
            case ActOnPort ask -> drifts.after(PortActions.ask(ask, port));
            case ReleaseAction(var id, var asked) ->
                    steps.release(asked, () -> new PortActionReleased(id, asked));
            case MarkDispatched(var id, var asked, var at) ->
                    steps.dispatch(asked, () -> new PortActionDispatched(id, asked, at));
            case RejectAction(var id, var asked, var detail) ->
                    drifts.after(
                            steps.refuse(asked, () -> new PortActionRejected(id, asked, detail)));
            case ExpireAction(var id, var asked) ->
                    drifts.after(steps.expire(asked, () -> new PortActionTimedOut(id, asked)));
            case WithdrawAction(var id, var asked) ->
                    drifts.after(steps.withdraw(asked, () -> new PortActionCancelled(id, asked)));
            case DismissAction(var id, var asked, var note) ->
                    drifts.after(
                            steps.dismiss(
                                    asked,
                                    ended -> new PortActionDismissed(id, asked, ended, note)));
            case AcceptDrift accept -> drifts.accept(accept);
            case DescribePort describe -> describe(describe, port.description());
            case RemovePort(var id) ->
                    PortActions.close(id, port, PortActions.REMOVED, new PortRemoved(id));
        };
    }

    private static Decision<PortEvent> describe(DescribePort command, Description now) {
        var wanted =
                new Description(
                        command.label() == null ? now.label() : command.label(),
                        command.protection() == null ? now.protection() : command.protection());
        return wanted.equals(now)
                ? accept()
                : accept(new PortDescribed(command.port(), wanted.label(), wanted.protection()));
    }
}
