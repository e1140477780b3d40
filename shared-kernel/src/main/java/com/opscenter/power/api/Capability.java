package com.opscenter.power.api;

import java.util.Locale;

/// What a PDU lets us do or read; none means that no control is offered.
public enum Capability {
    SWITCH,
    REBOOT,
    DELAYED,
    CANCEL,
    OUTLET_METERING;

    /// The word of the API, such as `outlet-metering`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
