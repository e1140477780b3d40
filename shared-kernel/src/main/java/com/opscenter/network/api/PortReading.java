package com.opscenter.network.api;

import com.opscenter.vocabulary.api.BitsPerSecond;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the device says of one port; rates, errors and PoE power are samples and not part of it,
/// see [NetworkMetrics]. What the device does not say is null.
///
/// @param ifIndex IF-MIB ifIndex; it may mean another interface after a restart, the name does not
/// @param name of the interface, such as `ether1` or `swp16`
/// @param alias what people called it in the device (ifAlias, RouterOS comment), null for none
/// @param physical something can be plugged into it: no loopback, bridge, VLAN or tunnel
/// @param speed of the link, null while there is none
/// @param poe null where the port has no power over Ethernet
/// @param neighbor what is heard behind it
/// @param management it carries our way to the device, so it is not disabled
/// @param errors errors were counted, see [#noticeable]
/// @param capabilities of PORT_ADMIN, POE and POE_CYCLE those this port offers
public record PortReading(
        @Nullable Integer ifIndex,
        String name,
        @Nullable String alias,
        boolean physical,
        AdminState adminState,
        OperState operState,
        @Nullable BitsPerSecond speed,
        @Nullable Duplex duplex,
        @Nullable PoeStatus poe,
        @Nullable Neighbor neighbor,
        boolean management,
        boolean errors,
        Set<NetworkCapability> capabilities) {

    private static final long NOTICEABLE = 10;

    /// @param name the neighbor's own name
    /// @param port its port, in its words
    public record Neighbor(String name, @Nullable String port) {}

    /// Whether so many errors are worth a mark. Their number is counted over the last hour, so the
    /// mark stays for an hour and does not flicker.
    ///
    /// @param inTheLastHour received and sent; discards are none
    public static boolean noticeable(long inTheLastHour) {
        return inTheLastHour >= NOTICEABLE;
    }
}
