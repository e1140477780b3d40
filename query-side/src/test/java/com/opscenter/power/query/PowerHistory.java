package com.opscenter.power.query;

import com.opscenter.power.api.Capability;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.LoadState;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.power.api.OutletEvent.OutletDescribed;
import com.opscenter.power.api.OutletEvent.OutletRemoved;
import com.opscenter.power.api.OutletEvent.OutletStateObserved;
import com.opscenter.power.api.OutletEvent.OutletSwitchConfirmed;
import com.opscenter.power.api.OutletEvent.OutletSwitchRequested;
import com.opscenter.power.api.OutletEvent.OutletSwitchTimedOut;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.PduEvent.PduObserved;
import com.opscenter.power.api.PduId;
import com.opscenter.power.api.PduReading;
import com.opscenter.power.api.PduReading.Branch;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.vocabulary.api.Deciamps;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Events of a PDU and its outlets, as the write side makes them.
final class PowerHistory {

    static final PduId PDU = new PduId("pdu-1");
    static final Instant DEADLINE = Instant.parse("2026-11-21T13:10:00Z");

    private PowerHistory() {}

    static OutletId outlet(int number) {
        return OutletId.of(PDU, number);
    }

    static OutletEvent read(int number, OutletState state) {
        return new OutletStateObserved(
                outlet(number),
                new OutletReading(
                        state,
                        false,
                        "Outlet " + number,
                        1,
                        1,
                        new OutletReading.Delays(0, 0, 5),
                        Set.of(Capability.SWITCH, Capability.REBOOT)));
    }

    static OutletEvent asked(int number, String command, SwitchAction action) {
        return new OutletSwitchRequested(outlet(number), command, action, OutletState.ON, DEADLINE);
    }

    static OutletEvent confirmed(int number, String command, OutletState state) {
        return new OutletSwitchConfirmed(outlet(number), command, state, false);
    }

    static OutletEvent timedOut(int number, String command) {
        return new OutletSwitchTimedOut(outlet(number), command);
    }

    static OutletEvent named(int number, String name) {
        return new OutletDescribed(outlet(number), name, true, Criticality.CRITICAL, false);
    }

    static OutletEvent removed(int number) {
        return new OutletRemoved(outlet(number));
    }

    static PduObserved pdu(LoadState load) {
        Branch phase = new Branch(1, load, null, new Deciamps(120), new Deciamps(150));
        return new PduObserved(
                PDU,
                "pdu-1",
                new PduReading(
                        "APC",
                        "AP7921B",
                        "5A123",
                        "7.1.4",
                        "rack",
                        new Deciamps(160),
                        load,
                        List.of(phase),
                        List.of(),
                        8,
                        Set.of(Capability.SWITCH)));
    }
}
