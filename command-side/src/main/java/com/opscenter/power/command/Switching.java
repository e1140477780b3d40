package com.opscenter.power.command;

import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;

/// One switch and what was seen of it.
///
/// @param previous what the outlet was read as when it was asked for
/// @param dispatched handed to the device
/// @param seenOff read as off since it was asked for: half of a reboot
record Switching(
        String commandId,
        SwitchAction action,
        OutletState previous,
        boolean dispatched,
        boolean seenOff) {

    /// Whether the reading shows what was asked for. A device that says it is still about to switch
    /// has not done it.
    boolean reachedBy(OutletReading reading) {
        return !reading.devicePending()
                && switch (action) {
                    case ON, OFF, DELAYED_ON, DELAYED_OFF -> reading.state() == action.wanted();
                    case REBOOT, DELAYED_REBOOT -> seenOff && reading.state() == OutletState.ON;
                    case CANCEL -> dispatched && reading.state() == previous;
                };
    }

    /// Whether the reading leaves open what happened: an outlet that is on tells nothing of a
    /// reboot that nobody watched.
    boolean isUntoldBy(OutletReading reading) {
        return reading.state() == OutletState.UNKNOWN
                || (action.restarts() && reading.state() == OutletState.ON);
    }

    /// An outlet that was off when its reboot was sent needs no second turning off.
    Switching dispatchedFrom(OutletState current) {
        return new Switching(commandId, action, previous, true, sees(current));
    }

    Switching after(OutletState read) {
        return new Switching(commandId, action, previous, dispatched, sees(read));
    }

    private boolean sees(OutletState state) {
        return seenOff || (action.restarts() && state == OutletState.OFF);
    }
}
