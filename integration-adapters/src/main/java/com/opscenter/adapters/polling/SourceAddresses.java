package com.opscenter.adapters.polling;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which address an endpoint has, asked for once a minute at most.
final class SourceAddresses {

    private static final long VALID = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 10_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /// @param since `System.nanoTime()`
    private record Known(Set<InetAddress> addresses, long since) {

        boolean isOld() {
            return System.nanoTime() - since > VALID;
        }
    }

    /// Whether the system of an endpoint has the address. An endpoint without a host has none.
    boolean areAt(String endpoint, InetAddress address) {
        return host(endpoint).map(host -> of(host).contains(address)).orElse(false);
    }

    private Set<InetAddress> of(String host) {
        Known found = known.get(host);
        if (found == null || found.isOld()) {
            if (known.size() >= MOST) {
                known.clear();
            }
            found = new Known(resolve(host), System.nanoTime());
            known.put(host, found);
        }
        return found.addresses();
    }

    private static Set<InetAddress> resolve(String host) {
        try {
            return Set.copyOf(Arrays.asList(InetAddress.getAllByName(host)));
        } catch (UnknownHostException _) {
            return Set.of();
        }
    }

    private static Optional<String> host(String endpoint) {
        String written = endpoint.startsWith("jdbc:") ? endpoint.substring(5) : endpoint;
        try {
            return Optional.ofNullable(new URI(written.strip()).getHost())
                    .map(host -> host.replaceAll("[\\[\\]]", ""));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
