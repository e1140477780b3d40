package com.opscenter.power.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.intents.api.Intent;
import com.opscenter.intents.api.Rule;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.power.api.OutletEvent.OutletRemoved;
import com.opscenter.power.api.OutletEvent.OutletSwitchCancelled;
import com.opscenter.power.api.OutletEvent.OutletSwitchConfirmed;
import com.opscenter.power.api.OutletEvent.OutletSwitchDismissed;
import com.opscenter.power.api.OutletEvent.OutletSwitchRejected;
import com.opscenter.power.api.OutletEvent.OutletSwitchRequested;
import com.opscenter.power.api.OutletEvent.OutletSwitchScheduled;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.power.command.Outlet.Installed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Opens a switch when every rule lets it pass, and closes what is left when the outlet goes.
final class OutletSwitching {

    /// In the order in which refusals are answered: what is wrong with the request, then what is in
    /// its way.
    private static final List<Rule<SwitchOutlet, Installed>> RULES =
            List.of(
                    new OnlyWhatTheDeviceCan(),
                    new ProtectedOutletsNeedAReason(),
                    new LockedOutletsStay(),
                    new OneCommandAtATime());

    /// What a switch for later must pass at once; what is in its way then is looked at then.
    private static final List<Rule<SwitchOutlet, Installed>> RULES_AHEAD =
            List.of(
                    new OnlyWhatTheDeviceCan(),
                    new ProtectedOutletsNeedAReason(),
                    new LockedOutletsStay());

    private static final String REMOVED = "The source was removed";

    private OutletSwitching() {}

    static Decision<OutletEvent> ask(SwitchOutlet command, Installed outlet) {
        boolean ahead = command.isAhead();
        Optional<Refusal> refusal = Rule.first(ahead ? RULES_AHEAD : RULES, command, outlet);
        if (refusal.isPresent()) {
            return reject(refusal.get());
        }
        if (ahead) {
            return accept(
                    new OutletSwitchScheduled(
                            command.outlet(),
                            command.commandId(),
                            command.action(),
                            command.confirm(),
                            Objects.requireNonNull(command.notBefore())));
        }
        List<OutletEvent> events = new ArrayList<>();
        Intent<SwitchAction, OutletState> delayed = outlet.intents().pending();
        if (delayed != null) {
            events.add(new OutletSwitchCancelled(command.outlet(), delayed.commandId()));
        }
        events.add(requested(command, outlet.reading()));
        if (delayed == null && isAlready(command, outlet.reading())) {
            events.add(
                    new OutletSwitchConfirmed(
                            command.outlet(), command.commandId(), outlet.reading().state(), true));
        }
        return accept(events);
    }

    private static OutletEvent requested(SwitchOutlet command, OutletReading reading) {
        Instant deadline = command.at().plus(SwitchDeadline.of(command.action(), reading.delays()));
        return new OutletSwitchRequested(
                command.outlet(), command.commandId(), command.action(), reading.state(), deadline);
    }

    /// Nothing needs to be sent: the state is reached, or there is nothing to take back. A restart
    /// is never reached before it was done.
    private static boolean isAlready(SwitchOutlet command, OutletReading reading) {
        SwitchAction action = command.action();
        return command.fresh()
                && !reading.devicePending()
                && !action.restarts()
                && (action == SwitchAction.CANCEL || reading.state() == action.wanted());
    }

    static Decision<OutletEvent> remove(OutletId id, Installed outlet) {
        List<OutletEvent> events =
                new ArrayList<>(
                        outlet.steps()
                                .<OutletEvent>close(
                                        open -> new OutletSwitchRejected(id, open, REMOVED),
                                        (open, status) ->
                                                new OutletSwitchDismissed(
                                                        id, open, status, REMOVED)));
        new OutletDrifts(id, outlet).close().ifPresent(events::add);
        events.add(new OutletRemoved(id));
        return accept(events);
    }
}
