package com.opscenter.power.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.intents.api.Rule;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.command.Outlet.Installed;
import java.util.Optional;

/// A lock on the outlet or on its whole PDU holds for everybody until it is taken off.
record LockedOutletsStay() implements Rule<SwitchOutlet, Installed> {

    @Override
    public Optional<Refusal> refuses(SwitchOutlet command, Installed outlet) {
        if (outlet.description().locked()) {
            return locked(outlet.shownName() + " is locked; unlock it first");
        }
        return command.locked()
                ? locked("PDU " + command.outlet().pdu().value() + " is locked; unlock it first")
                : Optional.empty();
    }

    private static Optional<Refusal> locked(String detail) {
        return Optional.of(new Refusal("outlet-locked", detail));
    }
}
