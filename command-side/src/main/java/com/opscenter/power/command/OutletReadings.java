package com.opscenter.power.command;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.power.api.OutletEvent.OutletStateObserved;
import com.opscenter.power.api.OutletEvent.OutletSwitchConfirmed;
import com.opscenter.power.api.OutletEvent.OutletSwitchContradicted;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.command.Outlet.Installed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a reading means: a fact that cannot be refused, and the end of a switch that waited for it.
final class OutletReadings {

    private OutletReadings() {}

    static Decision<OutletEvent> observe(ObserveOutlet command, Installed outlet) {
        List<OutletEvent> events = new ArrayList<>();
        if (!command.reading().equals(outlet.reading())) {
            events.add(new OutletStateObserved(command.outlet(), command.reading()));
        }
        settlePending(command, outlet).ifPresent(events::add);
        settleOpen(command, outlet).ifPresent(events::add);
        return accept(events);
    }

    /// Confirms as soon as the wanted state is read; contradicts only at the deadline, and only by
    /// a state that could be read.
    private static Optional<OutletEvent> settlePending(ObserveOutlet command, Installed outlet) {
        Switching pending = outlet.pending();
        if (pending == null) {
            return Optional.empty();
        }
        if (pending.reachedBy(command.reading())) {
            return Optional.of(confirmed(command.outlet(), pending, command.reading()));
        }
        return pending.commandId().equals(command.readBackFor())
                        && command.reading().state() != OutletState.UNKNOWN
                ? Optional.of(contradicted(command.outlet(), pending, command.reading()))
                : Optional.empty();
    }

    private static Optional<OutletEvent> settleOpen(ObserveOutlet command, Installed outlet) {
        String commandId = command.readBackFor();
        if (commandId == null) {
            return Optional.empty();
        }
        return outlet.open(commandId)
                .filter(Outlet.Open::canBeSettled)
                .flatMap(open -> settle(command.outlet(), open.switching(), command.reading()));
    }

    private static Optional<OutletEvent> settle(
            OutletId id, Switching switching, OutletReading reading) {
        if (switching.reachedBy(reading)) {
            return Optional.of(confirmed(id, switching, reading));
        }
        return switching.isUntoldBy(reading)
                ? Optional.empty()
                : Optional.of(contradicted(id, switching, reading));
    }

    private static OutletEvent confirmed(OutletId id, Switching switching, OutletReading reading) {
        return new OutletSwitchConfirmed(id, switching.commandId(), reading.state(), false);
    }

    private static OutletEvent contradicted(
            OutletId id, Switching switching, OutletReading reading) {
        return new OutletSwitchContradicted(id, switching.commandId(), reading.state());
    }
}
