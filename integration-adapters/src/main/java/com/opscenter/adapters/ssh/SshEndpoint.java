package com.opscenter.adapters.ssh;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Where an SSH server listens, written `ssh://host:port`; port 22 when none is given.
public record SshEndpoint(String host, int port) {

    public static final String SCHEME = "ssh";

    private static final int USUAL_PORT = 22;
    private static final int LAST_PORT = 65_535;

    public static Optional<SshEndpoint> parse(String written) {
        try {
            URI uri = new URI(written.strip());
            String host = uri.getHost();
            if (!SCHEME.equals(uri.getScheme()) || host == null || !isBare(uri)) {
                return Optional.empty();
            }
            int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
            return port < 1 || port > LAST_PORT
                    ? Optional.empty()
                    : Optional.of(new SshEndpoint(host.replaceAll("[\\[\\]]", ""), port));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// A user in the address would end up in logs.
    private static boolean isBare(URI uri) {
        boolean noPath = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
        return noPath
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    public String address() {
        return host + ":" + port;
    }

    @Override
    public String toString() {
        return SCHEME + "://" + address();
    }
}
