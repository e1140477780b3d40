package com.opscenter.lab.outlet;

/// What can be asked of a switched outlet.
public enum OutletCommand {
    ON,
    OFF,
    REBOOT,
    DELAYED_ON,
    DELAYED_OFF,
    DELAYED_REBOOT,
    CANCEL
}
