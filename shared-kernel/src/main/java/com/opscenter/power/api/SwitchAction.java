package com.opscenter.power.api;

import java.util.Locale;

/// What can be done to an outlet. There is no toggle: each action names the state it ends in.
public enum SwitchAction {
    ON(OutletState.ON, Capability.SWITCH),
    OFF(OutletState.OFF, Capability.SWITCH),
    /// Off, then on again after the time set in the PDU; never repeated when its outcome is
    /// unknown.
    REBOOT(OutletState.ON, Capability.REBOOT),
    DELAYED_ON(OutletState.ON, Capability.DELAYED),
    DELAYED_OFF(OutletState.OFF, Capability.DELAYED),
    DELAYED_REBOOT(OutletState.ON, Capability.DELAYED),
    /// Takes a delayed action back; the outlet stays as it is.
    CANCEL(OutletState.UNKNOWN, Capability.CANCEL);

    private final OutletState wanted;
    private final Capability needed;

    SwitchAction(OutletState wanted, Capability needed) {
        this.wanted = wanted;
        this.needed = needed;
    }

    /// The state it ends in, UNKNOWN for cancel, which wants none.
    public OutletState wanted() {
        return wanted;
    }

    public Capability needed() {
        return needed;
    }

    public boolean restarts() {
        return this == REBOOT || this == DELAYED_REBOOT;
    }

    public boolean delayed() {
        return this == DELAYED_ON || this == DELAYED_OFF || this == DELAYED_REBOOT;
    }

    /// The action of a word, see [#word].
    public static SwitchAction of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// The word of the API, such as `delayed-off`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
