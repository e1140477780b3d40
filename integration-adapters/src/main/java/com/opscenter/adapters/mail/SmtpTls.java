package com.opscenter.adapters.mail;

import com.opscenter.adapters.tls.Fingerprint;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.eclipse.angus.mail.util.MailSSLSocketFactory;

/// TLS to the mail server: 1.2 or 1.3, with a certificate an authority vouches for, for that host;
/// or with the one that is named, whatever it says.
final class SmtpTls {

    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final Destination destination;
    private final Optional<Fingerprint> named;
    private final MailSSLSocketFactory factory;

    SmtpTls(Destination destination) {
        this.destination = destination;
        this.named = Optional.ofNullable(destination.fingerprint()).flatMap(Fingerprint::parse);
        try {
            this.factory = new MailSSLSocketFactory("TLS");
            if (named.isPresent()) {
                factory.setTrustManagers(new TrustManager[] {new OnlyNamed(named.get())});
            }
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("TLS is not to be had", absent);
        }
    }

    /// For STARTTLS, which the library does.
    void addTo(Properties settings) {
        settings.put("mail.smtp.ssl.socketFactory", factory);
        settings.put("mail.smtp.ssl.protocols", String.join(" ", VERSIONS));
        settings.put("mail.smtp.ssl.checkserveridentity", Boolean.toString(named.isEmpty()));
    }

    /// From the first byte on.
    Socket over(Socket plain) throws IOException {
        SSLSocket secure =
                (SSLSocket)
                        factory.createSocket(plain, destination.host(), destination.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setProtocols(VERSIONS);
        if (named.isEmpty()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        secure.setSSLParameters(parameters);
        try {
            secure.startHandshake();
            return secure;
        } catch (IOException e) {
            secure.close();
            throw e;
        }
    }

    private record OnlyNamed(Fingerprint named) implements X509TrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            if (!Fingerprint.of(chain[0]).equals(named)) {
                throw new CertificateException("another certificate than the named one");
            }
            chain[0].checkValidity();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            throw new CertificateException("Nobody connects to us with this.");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
