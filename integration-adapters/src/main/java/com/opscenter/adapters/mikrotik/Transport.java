package com.opscenter.adapters.mikrotik;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What RouterOS is spoken to with, each with its schemes and usual ports (`/ip/service`).
enum Transport {
    API("api", 8728, "apis", 8729),
    REST("rest", 80, "rests", 443);

    private final String plain;
    private final int plainPort;
    private final String secure;
    private final int securePort;

    Transport(String plain, int plainPort, String secure, int securePort) {
        this.plain = plain;
        this.plainPort = plainPort;
        this.secure = secure;
        this.securePort = securePort;
    }

    /// The word in `config.transport`.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Transport::word).toList();
    }

    List<String> schemes() {
        return List.of(plain, secure);
    }

    boolean isSecure(String scheme) {
        return secure.equals(scheme);
    }

    int usualPort(String scheme) {
        return isSecure(scheme) ? securePort : plainPort;
    }

    static Optional<Transport> ofScheme(String scheme) {
        return Arrays.stream(values()).filter(one -> one.schemes().contains(scheme)).findFirst();
    }
}
