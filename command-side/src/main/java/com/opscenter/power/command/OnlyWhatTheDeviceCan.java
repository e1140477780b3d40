package com.opscenter.power.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.intents.api.Rule;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.api.OutletReading.Delays;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.power.command.Outlet.Installed;
import java.util.Optional;

/// A PDU without switched outlets offers no control, and a delayed action needs a delay set in the
/// PDU.
record OnlyWhatTheDeviceCan() implements Rule<SwitchOutlet, Installed> {

    private static final String CODE = "capability-missing";

    @Override
    public Optional<Refusal> refuses(SwitchOutlet command, Installed outlet) {
        SwitchAction action = command.action();
        String name = outlet.shownName();
        if (!outlet.reading().capabilities().contains(action.needed())) {
            return refusal("The PDU offers no " + action.needed().word() + " for " + name);
        }
        Delays delays = outlet.reading().delays();
        return switch (action) {
            case DELAYED_ON -> neverIfNegative(delays.on(), name, "on");
            case DELAYED_OFF, DELAYED_REBOOT -> neverIfNegative(delays.off(), name, "off");
            case ON, OFF, REBOOT, CANCEL -> Optional.empty();
        };
    }

    private static Optional<Refusal> neverIfNegative(int delay, String name, String state) {
        return delay >= 0
                ? Optional.empty()
                : refusal(
                        "The power-%s delay of %s is set to never in the PDU; set a delay there first"
                                .formatted(state, name));
    }

    private static Optional<Refusal> refusal(String detail) {
        return Optional.of(new Refusal(CODE, detail));
    }
}
