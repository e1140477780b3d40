package com.opscenter.adapters.snmp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Where an agent listens, written `snmp://host:port`; port 161 when none is given.
public record SnmpEndpoint(String host, int port) {

    private static final int USUAL_PORT = 161;

    public static Optional<SnmpEndpoint> parse(String written) {
        try {
            URI uri = new URI(written.strip());
            String host = uri.getHost();
            boolean bare = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
            if (!"snmp".equals(uri.getScheme()) || host == null || !bare || extras(uri)) {
                return Optional.empty();
            }
            int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
            return port < 1 || port > 65535
                    ? Optional.empty()
                    : Optional.of(new SnmpEndpoint(host.replaceAll("[\\[\\]]", ""), port));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static boolean extras(URI uri) {
        return uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
