package com.opscenter.adapters.receivers;

import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.support.SourcesProperties;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Who may send to a source: addresses and networks within those sources may be in
/// (`opscenter.sources.networks`).
public final class Senders {

    private final NetworkGuard all;
    private final NetworkGuard named;

    private Senders(NetworkGuard all, NetworkGuard named) {
        this.all = all;
        this.named = named;
    }

    /// @param written such as `192.0.2.0/24, 198.51.100.7`; nothing means every allowed network
    /// @return empty when it cannot be read
    public static Optional<Senders> parse(String written, NetworkGuard all) {
        if (written.isBlank()) {
            return Optional.of(new Senders(all, all));
        }
        List<String> networks = Arrays.stream(written.split(",", -1)).map(String::strip).toList();
        try {
            return Optional.of(new Senders(all, new NetworkGuard(new SourcesProperties(networks))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    boolean allow(InetAddress sender) {
        return all.allows(sender) && named.allows(sender);
    }
}
