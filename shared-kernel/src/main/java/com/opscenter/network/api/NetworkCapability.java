package com.opscenter.network.api;

import java.util.Locale;

/// What a switch or a port lets us do or read; none means that no control is offered.
public enum NetworkCapability {
    /// Ports can be enabled and disabled.
    PORT_ADMIN,
    /// Power over Ethernet can be turned on and off.
    POE,
    /// Power over Ethernet can be interrupted for some seconds.
    POE_CYCLE,
    /// The forwarding table can be read.
    FDB,
    /// Neighbors are told, by LLDP or the like.
    LLDP;

    /// The word of the API, such as `port-admin`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
