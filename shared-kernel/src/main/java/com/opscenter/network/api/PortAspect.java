package com.opscenter.network.api;

import java.util.Locale;

/// What of a port is set by itself.
public enum PortAspect {
    /// Whether it is enabled.
    ADMIN(NetworkCapability.PORT_ADMIN),
    /// Whether power over Ethernet is offered.
    POE(NetworkCapability.POE);

    private final NetworkCapability needed;

    PortAspect(NetworkCapability needed) {
        this.needed = needed;
    }

    /// Without it, it is only read.
    public NetworkCapability needed() {
        return needed;
    }

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The aspect of a word, see [#word].
    public static PortAspect of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
