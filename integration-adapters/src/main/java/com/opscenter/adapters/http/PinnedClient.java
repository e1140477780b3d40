package com.opscenter.adapters.http;

import com.opscenter.adapters.tls.PeerTls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// Apache's HTTP client with everything switched off that would act on its own. Unlike the JDK's
/// client it can be told which address to connect to.
final class PinnedClient {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 100;

    /// Shorter than any service's own patience, so that no request meets a connection that just
    /// closed; each poll shakes hands anew and sees the certificate.
    private static final TimeValue KEPT_OPEN = TimeValue.ofSeconds(4);

    private PinnedClient() {}

    static CloseableHttpClient of(InetAddress pinned, PeerTls tls, HttpManners manners) {
        return HttpClients.custom()
                .setConnectionManager(connections(pinned, tls, manners))
                .setDefaultRequestConfig(requests(manners))
                .setKeepAliveStrategy((_, _) -> KEPT_OPEN)
                .setUserAgent("Ops-Center")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    private static RequestConfig requests(HttpManners manners) {
        return RequestConfig.custom()
                .setResponseTimeout(Timeout.of(manners.connect()))
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static BasicHttpClientConnectionManager connections(
            InetAddress pinned, PeerTls tls, HttpManners manners) {
        TlsSocketStrategy strategy = (socket, host, port, _, _) -> shaken(tls, socket, host, port);
        Lookup<TlsSocketStrategy> byScheme = scheme -> scheme.equals("https") ? strategy : null;
        BasicHttpClientConnectionManager connections =
                BasicHttpClientConnectionManager.create(
                        DefaultSchemePortResolver.INSTANCE,
                        Addresses.only(pinned),
                        byScheme,
                        strict());
        connections.setConnectionConfig(
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(manners.connect()))
                        .setSocketTimeout(Timeout.of(manners.connect()))
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build());
        return connections;
    }

    /// The usual parser looks for a status line behind any garbage.
    private static ManagedHttpClientConnectionFactory strict() {
        Http1Config limits =
                Http1Config.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build();
        return ManagedHttpClientConnectionFactory.builder()
                .http1Config(limits)
                .responseParserFactory(new DefaultHttpResponseParserFactory(limits))
                .build();
    }

    private static SSLSocket shaken(PeerTls tls, Socket socket, String host, int port)
            throws IOException {
        SSLSocket secure = tls.over(socket, host, port);
        secure.startHandshake();
        return secure;
    }
}
