package com.opscenter.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.polling.PollOutcome;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.lab.tls.SelfSigned;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent.SourceChanged;
import com.opscenter.sources.api.SourceId;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ServerSocketFactory;

/// A certificate is believed on first use, and no other after; one that has expired never is.
public final class CertificateStory {

    private final AdapterWorld adapters;
    private final SourceId source;
    private final Opening opening;

    /// A service with a certificate.
    ///
    /// @param settings what the source becomes
    public record Secure(Closeable lab, int port, Settings settings) implements Closeable {
        @Override
        public void close() throws IOException {
            lab.close();
        }
    }

    /// Starts a service and makes its secrets known.
    @FunctionalInterface
    public interface Opening {
        Secure open(int port, ServerSocketFactory sockets) throws Exception;
    }

    private CertificateStory(AdapterWorld adapters, SourceId source, Opening opening) {
        this.adapters = adapters;
        this.source = source;
        this.opening = opening;
    }

    /// @param source registered, and read before
    public static void tell(AdapterWorld adapters, SourceId source, Opening opening)
            throws Exception {
        new CertificateStory(adapters, source, opening).tell();
    }

    private void tell() throws Exception {
        int port;
        try (Secure secure = open(SelfSigned.fresh("service"), 0)) {
            port = secure.port();
            change(secure.settings());
            assertThat(poll().read()).isTrue();
        }
        try (Secure other = open(SelfSigned.fresh("other"), port)) {
            assertThat(other.port()).isEqualTo(port);
            fails("has the SHA-256 fingerprint");
        }
        SelfSigned old = SelfSigned.fresh("old", Instant.now().minus(Duration.ofDays(1)));
        try (Secure expired = open(old, 0)) {
            change(expired.settings());
            fails("expired on");
        }
    }

    private Secure open(SelfSigned certificate, int port) throws Exception {
        return opening.open(port, certificate.context().getServerSocketFactory());
    }

    private void change(Settings settings) {
        adapters.commands.forget();
        adapters.history.append(new SourceChanged(source, settings));
        while (!runner().source().settings().endpoint().equals(settings.endpoint())) {
            Thread.onSpinWait();
        }
    }

    private SourceRunner runner() {
        return adapters.bean(ServedSources.class).served(source).orElseThrow();
    }

    private PollOutcome poll() throws Exception {
        return runner().pollNow().get();
    }

    /// The first poll may be one that the server before broke off when it went.
    private void fails(String words) throws Exception {
        poll();
        assertThat(poll().read()).isFalse();
        ObserveHealth offline =
                adapters.commands.await(
                        ObserveHealth.class,
                        health -> health.reason() == HealthReason.AUTHENTICATION);
        assertThat(offline.status()).isEqualTo(HealthStatus.OFFLINE);
        assertThat(offline.detail()).contains(words);
    }
}
