package com.opscenter.adapters.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Where an HTTP service is. Its paths begin after `base`, which is empty or `/something`, without
/// a slash at its end.
public record HttpEndpoint(boolean tls, String host, int port, String base) {

    private static final int USUAL_PORT = 80;
    private static final int USUAL_TLS_PORT = 443;

    /// Reads `scheme://host[:port][/base]`; user, query and fragment make it none.
    ///
    /// @param plain the scheme without TLS, such as `http`
    /// @param secure the scheme with TLS, such as `https`
    public static Optional<HttpEndpoint> parse(String written, String plain, String secure) {
        try {
            URI uri = new URI(written.strip());
            String host = uri.getHost();
            boolean tls = secure.equals(uri.getScheme());
            if (host == null || extras(uri) || !(tls || plain.equals(uri.getScheme()))) {
                return Optional.empty();
            }
            int port = uri.getPort() >= 0 ? uri.getPort() : tls ? USUAL_TLS_PORT : USUAL_PORT;
            return port < 1 || port > 65535
                    ? Optional.empty()
                    : Optional.of(
                            new HttpEndpoint(
                                    tls,
                                    host.replaceAll("[\\[\\]]", ""),
                                    port,
                                    uri.getRawPath().replaceAll("/+$", "")));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static boolean extras(URI uri) {
        return uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null;
    }

    /// `host:port`.
    public String address() {
        return host + ":" + port;
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + address() + base;
    }
}
