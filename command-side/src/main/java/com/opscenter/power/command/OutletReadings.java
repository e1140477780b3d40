package com.opscenter.power.command;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.intents.api.Intent;
import com.opscenter.intents.api.Look;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.power.api.OutletEvent.OutletStateObserved;
import com.opscenter.power.api.OutletEvent.OutletSwitchConfirmed;
import com.opscenter.power.api.OutletEvent.OutletSwitchContradicted;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.power.command.Outlet.Installed;
import java.util.ArrayList;
import java.util.List;

/// What a reading means: a fact that cannot be refused, and the end of a switch that waited for it.
final class OutletReadings {

    private OutletReadings() {}

    static Decision<OutletEvent> observe(ObserveOutlet command, Installed outlet) {
        List<OutletEvent> events = new ArrayList<>();
        if (!command.reading().equals(outlet.reading())) {
            events.add(new OutletStateObserved(command.outlet(), command.reading()));
        }
        OutletId id = command.outlet();
        OutletReading reading = command.reading();
        events.addAll(
                outlet.steps()
                        .<OutletEvent>settle(
                                command.readBackFor(),
                                intent -> look(intent, reading),
                                intent ->
                                        new OutletSwitchConfirmed(
                                                id, intent.commandId(), reading.state(), false),
                                intent ->
                                        new OutletSwitchContradicted(
                                                id, intent.commandId(), reading.state())));
        return accept(events);
    }

    private static Look look(Intent<SwitchAction, OutletState> intent, OutletReading reading) {
        if (isReached(intent, reading)) {
            return Look.REACHED;
        }
        if (reading.state() == OutletState.UNKNOWN) {
            return Look.UNREADABLE;
        }
        return intent.action().restarts() && reading.state() == OutletState.ON
                ? Look.UNWATCHED
                : Look.ELSEWHERE;
    }

    /// A device that says it is still about to switch has not done it.
    private static boolean isReached(
            Intent<SwitchAction, OutletState> intent, OutletReading reading) {
        SwitchAction action = intent.action();
        return !reading.devicePending()
                && switch (action) {
                    case ON, OFF, DELAYED_ON, DELAYED_OFF -> reading.state() == action.wanted();
                    case REBOOT, DELAYED_REBOOT ->
                            intent.halfSeen() && reading.state() == OutletState.ON;
                    case CANCEL -> intent.dispatched() && reading.state() == intent.previous();
                };
    }
}
