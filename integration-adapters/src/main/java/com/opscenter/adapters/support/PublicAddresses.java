package com.opscenter.adapters.support;

import java.net.InetAddress;
import java.util.List;

/// Addresses on the internet: neither private nor special (IANA special-purpose address registries,
/// RFC 6890), nor such as carry another address within.
final class PublicAddresses {

    private static final Network GLOBAL_V6 = Network.parse("2000::/3");

    private static final List<Network> OTHERS =
            List.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/3",
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "3fff::/20")
                    .stream()
                    .map(Network::parse)
                    .toList();

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        boolean v4 = address.getAddress().length == 4;
        return (v4 || GLOBAL_V6.contains(address))
                && OTHERS.stream().noneMatch(network -> network.contains(address));
    }
}
