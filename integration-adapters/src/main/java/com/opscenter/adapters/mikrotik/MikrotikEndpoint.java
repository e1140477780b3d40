package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.http.HttpEndpoint;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Where RouterOS listens: `apis://host:8729`, `rests://host:443` and the like; the usual port of
/// the service when none is given.
record MikrotikEndpoint(Transport transport, String scheme, String host, int port) {

    static Optional<MikrotikEndpoint> parse(String written) {
        try {
            URI uri = new URI(written.strip());
            String scheme = uri.getScheme();
            String host = uri.getHost();
            Optional<Transport> transport =
                    scheme == null ? Optional.empty() : Transport.ofScheme(scheme);
            if (transport.isEmpty() || host == null || !isBare(uri)) {
                return Optional.empty();
            }
            int port = uri.getPort() < 0 ? transport.get().usualPort(scheme) : uri.getPort();
            return port < 1 || port > 65535
                    ? Optional.empty()
                    : Optional.of(
                            new MikrotikEndpoint(
                                    transport.get(),
                                    scheme,
                                    host.replaceAll("[\\[\\]]", ""),
                                    port));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static boolean isBare(URI uri) {
        boolean noPath = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
        return noPath
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    boolean tls() {
        return transport.isSecure(scheme);
    }

    String address() {
        return host + ":" + port;
    }

    HttpEndpoint http() {
        return new HttpEndpoint(tls(), host, port, "/rest");
    }

    @Override
    public String toString() {
        return scheme + "://" + address();
    }
}
