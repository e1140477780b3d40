package com.opscenter.adapters.librenms.ports;

import com.opscenter.adapters.librenms.server.WatchedDevice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Of which devices ports are read.
public enum PortScope {
    /// Of switches, routers and firewalls.
    NETWORK,
    ALL,
    NONE;

    private static final Set<String> NETWORK_TYPES = Set.of("network", "firewall");

    public static Optional<PortScope> named(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(PortScope::word).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean has(WatchedDevice device) {
        return switch (this) {
            case NETWORK -> NETWORK_TYPES.contains(device.identity().type());
            case ALL -> true;
            case NONE -> false;
        };
    }
}
