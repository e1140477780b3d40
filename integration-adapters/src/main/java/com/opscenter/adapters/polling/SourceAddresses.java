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
import java.util.function.LongSupplier;

/// Which addresses an endpoint has, asked for once a minute at most. While no name server answers
/// it has those it had.
final class SourceAddresses {

    private static final long VALID = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 10_000;

    private final Names names;
    private final LongSupplier nanos;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    SourceAddresses() {
        this(InetAddress::getAllByName, System::nanoTime);
    }

    /// @param nanos a clock such as `System.nanoTime()`
    SourceAddresses(Names names, LongSupplier nanos) {
        this.names = names;
        this.nanos = nanos;
    }

    /// Who knows the addresses of hosts.
    @FunctionalInterface
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /// @param since by our clock
    private record Known(Set<InetAddress> addresses, long since) {}

    /// Whether the system of an endpoint has the address. An endpoint without a host has none.
    boolean areAt(String endpoint, InetAddress address) {
        return host(endpoint).map(host -> of(host).contains(address)).orElse(false);
    }

    private Set<InetAddress> of(String host) {
        Known found = known.get(host);
        if (found == null || nanos.getAsLong() - found.since > VALID) {
            if (known.size() >= MOST) {
                known.clear();
            }
            Set<InetAddress> before = found == null ? Set.of() : found.addresses;
            found = new Known(resolve(host, before), nanos.getAsLong());
            known.put(host, found);
        }
        return found.addresses;
    }

    private Set<InetAddress> resolve(String host, Set<InetAddress> before) {
        try {
            return Set.copyOf(Arrays.asList(names.addresses(host)));
        } catch (UnknownHostException _) {
            return before;
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
