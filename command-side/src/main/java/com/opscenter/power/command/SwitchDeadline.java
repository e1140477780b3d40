package com.opscenter.power.command;

import com.opscenter.power.api.OutletReading.Delays;
import com.opscenter.power.api.SwitchAction;
import java.time.Duration;

/// How long a switch may take until it must have been read: what the PDU itself waits, and a grace
/// for the card, which is slow.
final class SwitchDeadline {

    static final Duration GRACE = Duration.ofSeconds(15);

    private SwitchDeadline() {}

    /// @param delays as set in the PDU (PowerNet-MIB: power on time, power off time, reboot
    ///   duration)
    static Duration of(SwitchAction action, Delays delays) {
        int seconds =
                switch (action) {
                    case ON, OFF, CANCEL -> 0;
                    case REBOOT -> offTime(delays);
                    case DELAYED_ON -> wait(delays.on());
                    case DELAYED_OFF -> wait(delays.off());
                    case DELAYED_REBOOT -> wait(delays.off()) + offTime(delays);
                };
        return GRACE.plusSeconds(seconds);
    }

    private static int offTime(Delays delays) {
        return wait(delays.reboot()) + wait(delays.on());
    }

    private static int wait(int delay) {
        return Math.max(0, delay);
    }
}
