package com.opscenter.adapters.tls;

import com.opscenter.sources.api.TestReport.Certificate;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/// TLS to one system: 1.2 or 1.3, with a certificate that is believed as [PeerTrust] says.
public final class PeerTls {

    private final PeerTrust trust;
    private final SSLContext context;

    /// @param named the only certificate to believe; null leaves it to authorities and pins
    public PeerTls(@Nullable Fingerprint named, Pins pins, Clock clock) {
        trust = new PeerTrust(new Believed(named, pins), clock);
        try {
            context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /// Speaks TLS over a connection from now on. The handshake comes with the first byte, or when
    /// asked for.
    ///
    /// @param host the name the system was asked for, told to it and looked for in its certificate
    public SSLSocket over(Socket plain, String host, int port) throws IOException {
        SSLSocket secure =
                (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        return secure;
    }

    /// The certificate shown last, believed or not.
    public Optional<Certificate> shown() {
        return Optional.ofNullable(trust.shown()).map(PeerTls::described);
    }

    private static Certificate described(X509Certificate certificate) {
        return new Certificate(
                certificate.getSubjectX500Principal().getName(),
                Fingerprint.of(certificate).value(),
                certificate.getNotAfter().toInstant().toString());
    }
}
