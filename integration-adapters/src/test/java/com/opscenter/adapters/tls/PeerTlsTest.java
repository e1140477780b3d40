package com.opscenter.adapters.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.lab.tls.SelfSigned;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import com.opscenter.sources.api.SourceId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who is believed, against real handshakes.
class PeerTlsTest {

    private static final SourceId SOURCE = new SourceId("sw-1");

    private static @Nullable String distrust(SelfSigned system, PeerTls tls) throws IOException {
        try (SSLServerSocket listening =
                (SSLServerSocket)
                        system.context()
                                .getServerSocketFactory()
                                .createServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> shake(listening));
            Socket plain = new Socket(listening.getInetAddress(), listening.getLocalPort());
            try (SSLSocket secure = tls.over(plain, "127.0.0.1", listening.getLocalPort())) {
                Throwable failure = catchThrowable(secure::startHandshake);
                return DistrustedException.in(failure)
                        .orElse(failure == null ? null : "" + failure);
            }
        }
    }

    private static void shake(SSLServerSocket listening) {
        try (SSLSocket one = (SSLSocket) listening.accept()) {
            one.startHandshake();
            int _ = one.getInputStream().read();
        } catch (IOException _) {
            // The other side left.
        }
    }

    private static PeerTls tls(@Nullable String named, Pins pins) {
        Fingerprint fingerprint =
                Optional.ofNullable(named).flatMap(Fingerprint::parse).orElse(null);
        return new PeerTls(fingerprint, pins, Clock.systemUTC());
    }

    @Test
    void the_first_certificate_is_remembered_and_another_is_refused() throws Exception {
        try (AdapterWorld world = AdapterWorld.start()) {
            KnownCertificates known = world.bean(KnownCertificates.class);
            Pins pins = known.of(SOURCE, "10.0.0.1:8729");
            SelfSigned first = SelfSigned.fresh("first");
            SelfSigned second = SelfSigned.fresh("second");
            assertThat(distrust(first, tls(null, pins))).isNull();
            assertThat(distrust(first, tls(null, pins))).isNull();
            assertThat(distrust(second, tls(null, pins)))
                    .contains(first.fingerprint(), second.fingerprint());
            assertThat(distrust(second, tls(second.fingerprint(), pins))).isNull();
            assertThat(distrust(second, tls(null, known.of(SOURCE, "10.0.0.2:8729")))).isNull();
            world.bean(WhenSourceRemovedThenForgetItsCertificate.class)
                    .react(
                            new SourceRemoved(SOURCE),
                            world.history.append(new SourceRemoved(SOURCE)),
                            false);
            assertThat(distrust(second, tls(null, pins))).isNull();
        }
    }

    @Test
    void a_named_certificate_is_the_only_one_believed() throws Exception {
        SelfSigned system = SelfSigned.fresh("system");
        PeerTls tls = tls(system.fingerprint().toUpperCase(Locale.ROOT), Pins.none());
        assertThat(distrust(system, tls)).isNull();
        assertThat(tls.shown().orElseThrow().fingerprintSha256()).isEqualTo(system.fingerprint());
        assertThat(tls.shown().orElseThrow().subject()).isEqualTo("CN=system");
        assertThat(distrust(SelfSigned.fresh("other"), tls)).contains("fingerprint");
    }

    @Test
    void an_expired_certificate_is_believed_by_nobody() throws Exception {
        SelfSigned old = SelfSigned.fresh("old", Instant.now().minus(Duration.ofDays(1)));
        assertThat(distrust(old, tls(old.fingerprint(), Pins.none()))).contains("expired on");
        assertThat(distrust(old, tls(null, Pins.none()))).contains("expired on");
    }

    @Test
    void fingerprints_are_read_as_they_are_shown_elsewhere() {
        String digits = "ab".repeat(32);
        assertThat(Fingerprint.parse("AB:".repeat(31) + "AB")).hasValue(new Fingerprint(digits));
        assertThat(Fingerprint.parse(digits)).hasValue(new Fingerprint(digits));
        assertThat(Fingerprint.parse("ab".repeat(20))).isEmpty();
    }
}
