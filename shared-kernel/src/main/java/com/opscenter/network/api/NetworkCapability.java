package com.opscenter.network.api;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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

    public static Set<String> words(Collection<NetworkCapability> capabilities) {
        return capabilities.stream().map(NetworkCapability::word).collect(Collectors.toSet());
    }
}
