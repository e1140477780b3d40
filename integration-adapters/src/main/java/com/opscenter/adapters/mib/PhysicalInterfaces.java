package com.opscenter.adapters.mib;

import java.util.Set;
import java.util.regex.Pattern;

/// Which interfaces are ports with a plug. Systems built on Linux call bridges, VLANs and tunnels
/// Ethernet, and not all say whether there is a plug: what is left is the name.
public final class PhysicalInterfaces {

    /// ethernetCsmacd, fastEther, fastEtherFX, gigabitEthernet (IANAifType-MIB).
    private static final Set<Integer> ETHERNET = Set.of(6, 62, 69, 117);

    private static final Pattern MADE_UP =
            Pattern.compile(
                    "(?i)(lo|br|bridge|bond|vlan|veth|docker|dummy|tap|tun|wg|gre|gretap|sit|ip6tnl"
                            + "|team|virbr|vmbr|wlan|wifi|cpu|null|loopback)[-_ ]?[0-9]*([.:-].*)?");

    private PhysicalInterfaces() {}

    public static boolean has(InterfaceRow row) {
        return has(ETHERNET.contains(row.type()), row.connector().orElse(true), row.name());
    }

    /// @param ethernet its ifType is one of Ethernet
    /// @param connector its ifConnectorPresent, true where that is not said
    public static boolean has(boolean ethernet, boolean connector, String name) {
        return ethernet && connector && !MADE_UP.matcher(name).matches();
    }
}
