package com.opscenter.power.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.intents.api.IntentSteps;
import com.opscenter.power.api.OutletCommand;
import com.opscenter.power.api.OutletCommand.AcceptDrift;
import com.opscenter.power.api.OutletCommand.DescribeOutlet;
import com.opscenter.power.api.OutletCommand.DismissSwitch;
import com.opscenter.power.api.OutletCommand.ExpireSwitch;
import com.opscenter.power.api.OutletCommand.MarkDispatched;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletCommand.RejectSwitch;
import com.opscenter.power.api.OutletCommand.ReleaseSwitch;
import com.opscenter.power.api.OutletCommand.RemoveOutlet;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.api.OutletCommand.WithdrawSwitch;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.power.api.OutletEvent.OutletDescribed;
import com.opscenter.power.api.OutletEvent.OutletFeedsDescribed;
import com.opscenter.power.api.OutletEvent.OutletStateObserved;
import com.opscenter.power.api.OutletEvent.OutletSwitchCancelled;
import com.opscenter.power.api.OutletEvent.OutletSwitchDismissed;
import com.opscenter.power.api.OutletEvent.OutletSwitchDispatched;
import com.opscenter.power.api.OutletEvent.OutletSwitchRejected;
import com.opscenter.power.api.OutletEvent.OutletSwitchReleased;
import com.opscenter.power.api.OutletEvent.OutletSwitchTimedOut;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.power.command.Outlet.Description;
import com.opscenter.power.command.Outlet.Installed;
import com.opscenter.power.command.Outlet.Removed;
import com.opscenter.power.command.Outlet.Unknown;
import java.util.ArrayList;
import java.util.List;

/// Decides what is asked of an outlet.
final class OutletDecider {

    private OutletDecider() {}

    static Decision<OutletEvent> decide(OutletCommand command, Outlet outlet) {
        return switch (outlet) {
            case Installed installed -> decide(command, installed);
            case Unknown _ when command instanceof ObserveOutlet(var id, var reading, _) ->
                    accept(new OutletStateObserved(id, reading));
            case Unknown _, Removed _ -> absent(command);
        };
    }

    private static Decision<OutletEvent> absent(OutletCommand command) {
        return switch (command) {
            case ObserveOutlet _,
                    MarkDispatched _,
                    RejectSwitch _,
                    ExpireSwitch _,
                    ReleaseSwitch _,
                    RemoveOutlet _ ->
                    accept();
            case SwitchOutlet _,
                    WithdrawSwitch _,
                    DismissSwitch _,
                    AcceptDrift _,
                    DescribeOutlet _ ->
                    reject(Refusal.notFound("outlet " + command.outlet().value()));
        };
    }

    private static Decision<OutletEvent> decide(OutletCommand command, Installed outlet) {
        IntentSteps<SwitchAction, OutletState> steps = outlet.steps();
        OutletDrifts drifts = new OutletDrifts(command.outlet(), outlet);
        return switch (command) {
            case ObserveOutlet observe -> drifts.after(OutletReadings.observe(observe, outlet));
            case SwitchOutlet ask -> drifts.after(OutletSwitching.ask(ask, outlet));
            case ReleaseSwitch(var id, var asked) ->
                    steps.release(asked, () -> new OutletSwitchReleased(id, asked));
            case MarkDispatched(var id, var asked, var at) ->
                    steps.dispatch(asked, () -> new OutletSwitchDispatched(id, asked, at));
            case RejectSwitch(var id, var asked, var detail) ->
                    drifts.after(
                            steps.refuse(asked, () -> new OutletSwitchRejected(id, asked, detail)));
            case ExpireSwitch(var id, var asked) ->
                    drifts.after(steps.expire(asked, () -> new OutletSwitchTimedOut(id, asked)));
            case WithdrawSwitch(var id, var asked) ->
                    drifts.after(steps.withdraw(asked, () -> new OutletSwitchCancelled(id, asked)));
            case DismissSwitch(var id, var asked, var note) ->
                    drifts.after(
                            steps.dismiss(
                                    asked,
                                    ended -> new OutletSwitchDismissed(id, asked, ended, note)));
            case AcceptDrift accept -> drifts.accept(accept);
            case DescribeOutlet describe -> describe(describe, outlet);
            case RemoveOutlet(var id) -> OutletSwitching.remove(id, outlet);
        };
    }

    private static Decision<OutletEvent> describe(DescribeOutlet command, Installed outlet) {
        Description now = outlet.description();
        var wanted =
                new Description(
                        command.name() == null ? now.name() : command.name(),
                        command.protection() == null ? now.protection() : command.protection(),
                        command.criticality() == null ? now.criticality() : command.criticality(),
                        command.locked() == null ? now.locked() : command.locked(),
                        now.feeds());
        List<OutletEvent> events = new ArrayList<>();
        if (!wanted.equals(now)) {
            events.add(
                    new OutletDescribed(
                            command.outlet(),
                            wanted.name(),
                            wanted.protection(),
                            wanted.criticality(),
                            wanted.locked()));
        }
        if (command.feeds() != null && !command.feeds().equals(now.feeds())) {
            events.add(new OutletFeedsDescribed(command.outlet(), command.feeds()));
        }
        return accept(events);
    }
}
