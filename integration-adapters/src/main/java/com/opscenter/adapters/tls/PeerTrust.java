package com.opscenter.adapters.tls;

import java.net.Socket;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Decides about the certificate of one system, and remembers which it showed last.
final class PeerTrust extends X509ExtendedTrustManager {

    private static final X509ExtendedTrustManager AUTHORITIES = authorities();

    private final Believed believed;
    private final Clock clock;
    private volatile @Nullable X509Certificate shown;

    PeerTrust(Believed believed, Clock clock) {
        this.believed = believed;
        this.clock = clock;
    }

    private static X509ExtendedTrustManager authorities() {
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((@Nullable KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (NoSuchAlgorithmException | KeyStoreException absent) {
            throw new IllegalStateException(absent);
        }
    }

    @Nullable X509Certificate shown() {
        return shown;
    }

    @FunctionalInterface
    private interface Authority {
        void check() throws CertificateException;
    }

    private void decide(X509Certificate[] chain, Authority authority) throws DistrustedException {
        X509Certificate certificate = chain[0];
        shown = certificate;
        refuseExpired(certificate);
        if (believed.isNamed() || !vouched(authority)) {
            believed.judge(Fingerprint.of(certificate));
        }
    }

    private static boolean vouched(Authority authority) {
        try {
            authority.check();
            return true;
        } catch (CertificateException _) {
            return false;
        }
    }

    private void refuseExpired(X509Certificate certificate) throws DistrustedException {
        Instant now = clock.instant();
        Instant end = certificate.getNotAfter().toInstant();
        Instant begin = certificate.getNotBefore().toInstant();
        if (now.isAfter(end)) {
            throw new DistrustedException("expired on %s: renew it there".formatted(end));
        }
        if (now.isBefore(begin)) {
            throw new DistrustedException(
                    "is valid only from %s on: compare the clocks".formatted(begin));
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        decide(chain, () -> AUTHORITIES.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        decide(chain, () -> AUTHORITIES.checkServerTrusted(chain, type, engine));
    }

    /// Without a socket nobody knows under which name the system was asked for.
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        throw new CertificateException("The name of the system is not known.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        refuseClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        refuseClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        refuseClients();
    }

    private static void refuseClients() throws CertificateException {
        throw new CertificateException("Nobody connects to us with this.");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
