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

    private final @Nullable Fingerprint named;
    private final Pins pins;
    private final Clock clock;
    private volatile @Nullable X509Certificate shown;

    /// @param named the only one to believe, from the source's settings
    PeerTrust(@Nullable Fingerprint named, Pins pins, Clock clock) {
        this.named = named;
        this.pins = pins;
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
        Fingerprint fingerprint = Fingerprint.of(certificate);
        if (named != null) {
            refuseOther(named, fingerprint, "the settings of this source name");
        } else if (!vouched(authority)) {
            compare(fingerprint);
        }
    }

    private void compare(Fingerprint fingerprint) throws DistrustedException {
        @Nullable Fingerprint first;
        try {
            first = pins.pinned().orElse(null);
            if (first == null) {
                pins.pin(fingerprint);
                return;
            }
        } catch (RuntimeException unavailable) {
            throw new DistrustedException(
                    "cannot be judged now: what it showed first cannot be looked up");
        }
        refuseOther(first, fingerprint, "it showed first was");
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

    private static void refuseOther(Fingerprint wanted, Fingerprint shown, String whose)
            throws DistrustedException {
        if (!wanted.equals(shown)) {
            throw new DistrustedException(
                    ("has the SHA-256 fingerprint %s, but the one %s %s: if it was renewed, set"
                                    + " trust.fingerprintSha256 to the new one")
                            .formatted(shown, whose, wanted));
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
