package com.opscenter.adapters.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.receivers.ListeningWorld;
import com.opscenter.lab.sender.SyslogSender;
import com.opscenter.lab.tls.SelfSigned;
import com.opscenter.logs.api.LogLine;
import com.opscenter.sources.api.HealthStatus;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiveSyslogTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final String LINE = "<30>Nov 21 15:29:59 fw dhcpd[12]: password=hunter2x ";

    @Test
    void datagrams_and_both_kinds_of_streams_come_on_one_port() throws Exception {
        try (ListeningWorld world = plain(Map.of())) {
            SyslogSender sender = new SyslogSender(world.port);
            sender.datagram(LINE + "one");
            sender.stream(
                    SyslogSender.counted(LINE + "two"),
                    SyslogSender.line(LINE + "three"),
                    "<13>fo",
                    "ur\n");
            for (String text : new String[] {"one", "two", "three", "four"}) {
                LogLine line = world.adapters.log.await(text);
                assertThat(line.text()).doesNotContain("hunter2x");
            }
            assertThat(world.adapters.log.await("one").program()).isEqualTo("dhcpd");
            world.awaitHealth(HealthStatus.ONLINE);
        }
    }

    @Test
    void a_flood_is_held_back_and_told() throws Exception {
        try (ListeningWorld world =
                plain(
                        Map.of(
                                "opscenter.adapters.receivers.per-second", "1",
                                "opscenter.adapters.receivers.burst", "50"))) {
            String[] flood = new String[2000];
            for (int i = 0; i < flood.length; i++) {
                flood[i] = SyslogSender.line("<13>flood " + i);
            }
            new SyslogSender(world.port).stream(flood);
            world.adapters.log.await("flood 0");
            assertThat(world.healthNow().detail()).contains("sent too fast");
            assertThat(world.adapters.log.lines()).hasSizeLessThan(200);
        }
    }

    @Test
    void a_sender_that_is_not_named_is_refused() throws Exception {
        try (ListeningWorld world =
                ListeningWorld.start(Map.of())
                        .listen(
                                SyslogKind.NAME,
                                SyslogKind.PLAIN,
                                Map.of("senders", "127.0.0.9"),
                                Map.of())) {
            SyslogSender sender = new SyslogSender(world.port);
            sender.datagram("<13>one");
            sender.stream("<13>two\n");
            assertThat(world.adapters.log.lines()).isEmpty();
            assertThat(world.healthNow().status()).isEqualTo(HealthStatus.BLIND);
        }
    }

    @Test
    void a_clock_outside_of_any_calendar_tells_no_time() throws Exception {
        try (ListeningWorld world = plain(Map.of())) {
            SyslogSender sender = new SyslogSender(world.port);
            sender.datagram("<13>1 +999999-01-01T00:00:00Z fw app - - - far");
            sender.datagram("<13>Nov 21 0000 15:29:59 fw app: early");
            for (String text : new String[] {"far", "early"}) {
                LogLine line = world.adapters.log.await(text);
                assertThat(line.at()).isEqualTo(line.receivedAt());
            }
        }
    }

    @Test
    void a_huge_line_is_cut() throws Exception {
        try (ListeningWorld world = plain(Map.of())) {
            new SyslogSender(world.port)
                    .stream(SyslogSender.line("<13>huge " + "x".repeat(100_000)), "<13>next\n");
            world.adapters.log.await("next");
            assertThat(world.adapters.log.await("huge").text()).hasSizeLessThan(8200);
        }
    }

    @Test
    void lines_come_by_tls_and_half_a_handshake_stops_nobody(@TempDir Path directory)
            throws Exception {
        Path keystore = directory.resolve("syslog.p12");
        SelfSigned.at(keystore, "syslog");
        try (ListeningWorld world =
                        ListeningWorld.start(
                                        Map.of(
                                                "opscenter.adapters.syslog.keystore",
                                                keystore.toString(),
                                                "opscenter.adapters.syslog.keystore-password",
                                                "laboratory"))
                                .listen(SyslogKind.NAME, SyslogKind.TLS, Map.of(), Map.of());
                Socket half = new Socket(LOOPBACK, world.port);
                Socket plain = new Socket(LOOPBACK, world.port)) {
            half.getOutputStream().write(new byte[] {0x16, 0x03, 0x01});
            plain.getOutputStream().write(bytes("<13>in the clear\n"));
            try (Socket secured =
                    trusting().getSocketFactory().createSocket("127.0.0.1", world.port)) {
                secured.getOutputStream().write(bytes("<13>by tls\n"));
                secured.getOutputStream().flush();
                world.adapters.log.await("by tls");
            }
            assertThat(world.adapters.log.lines()).hasSize(1);
        }
    }

    private static ListeningWorld plain(Map<String, Object> properties) {
        return ListeningWorld.start(properties)
                .listen(
                        SyslogKind.NAME,
                        SyslogKind.PLAIN,
                        Map.of("timeZone", "Europe/Berlin"),
                        Map.of());
    }

    /// A sender that believes any certificate.
    private static SSLContext trusting() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAll()}, null);
        return context;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class TrustsAll implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
