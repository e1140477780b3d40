package com.opscenter.adapters.http;

import java.net.InetAddress;
import java.net.URI;
import org.apache.hc.client5.http.DnsResolver;

/// Names in requests, addresses in connections.
final class Addresses {

    private Addresses() {}

    static URI uri(HttpEndpoint endpoint, String path) {
        String host = endpoint.host().contains(":") ? "[" + endpoint.host() + "]" : endpoint.host();
        return URI.create(
                "%s://%s:%d%s%s"
                        .formatted(
                                endpoint.tls() ? "https" : "http",
                                host,
                                endpoint.port(),
                                endpoint.base(),
                                path));
    }

    /// Answers with the one checked address, whatever is asked.
    static DnsResolver only(InetAddress pinned) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {pinned};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
