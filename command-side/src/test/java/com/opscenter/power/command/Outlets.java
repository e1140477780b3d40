package com.opscenter.power.command;

import com.opscenter.commands.command.Given;
import com.opscenter.power.api.Capability;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.OutletCommand;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.power.api.OutletEvent.OutletDescribed;
import com.opscenter.power.api.OutletEvent.OutletStateObserved;
import com.opscenter.power.api.OutletEvent.OutletSwitchDispatched;
import com.opscenter.power.api.OutletEvent.OutletSwitchRequested;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletReading.Delays;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// Words for sentences about outlet `pdu-1:9`, called nas-01.
final class Outlets {

    static final OutletId OUTLET = new OutletId("pdu-1:9");
    static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");
    static final String FIRST = "command-1";
    static final String SECOND = "command-2";

    private Outlets() {}

    static Given<OutletCommand, Outlet, OutletEvent> unknown() {
        return new Given<>(new Outlet.Unknown(), OutletDecider::decide, OutletEvolution::evolve);
    }

    static Given<OutletCommand, Outlet, OutletEvent> installed(OutletState state) {
        return unknown().given(observed(read(state)));
    }

    static OutletReading read(OutletState state) {
        return read(state, false);
    }

    static OutletReading stillPending(OutletState state) {
        return read(state, true);
    }

    private static OutletReading read(OutletState state, boolean pending) {
        return reading(state, pending, new Delays(10, 20, 5), EnumSet.allOf(Capability.class));
    }

    static OutletReading reading(
            OutletState state, boolean pending, Delays delays, Set<Capability> capabilities) {
        return new OutletReading(state, pending, "nas-01", 1, 1, delays, capabilities);
    }

    static OutletStateObserved observed(OutletReading reading) {
        return new OutletStateObserved(OUTLET, reading);
    }

    static OutletDescribed described(boolean protection, Criticality criticality, boolean locked) {
        return new OutletDescribed(OUTLET, "NAS", protection, criticality, locked);
    }

    /// Asked for on a fresh reading, by command-1 or command-2.
    static SwitchOutlet ask(String commandId, SwitchAction action) {
        return ask(commandId, action, true);
    }

    static SwitchOutlet askOnStale(String commandId, SwitchAction action) {
        return ask(commandId, action, false);
    }

    private static SwitchOutlet ask(String commandId, SwitchAction action, boolean fresh) {
        return new SwitchOutlet(OUTLET, action, commandId, NOW, fresh, false, null, null);
    }

    static OutletSwitchRequested requested(
            String commandId, SwitchAction action, OutletState previous, int seconds) {
        return new OutletSwitchRequested(
                OUTLET, commandId, action, previous, NOW.plusSeconds(seconds));
    }

    static OutletSwitchDispatched dispatched(String commandId) {
        return new OutletSwitchDispatched(OUTLET, commandId, NOW);
    }

    static ObserveOutlet observe(OutletReading reading) {
        return new ObserveOutlet(OUTLET, reading, null);
    }

    static ObserveOutlet readBack(String commandId, OutletReading reading) {
        return new ObserveOutlet(OUTLET, reading, commandId);
    }
}
