package com.opscenter.lab.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SenderRoutesTest {

    private final SenderRoutes routes = new SenderRoutes(JsonMapper.builder().build());

    @Test
    void a_line_is_sent_as_it_is_given_and_a_trap_is_snmp() throws Exception {
        try (DatagramSocket listener =
                new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0))) {
            int port = listener.getLocalPort();
            assertThat(post("syslog", "{\"port\": %d, \"line\": \"<13>text\"}", port).status())
                    .isEqualTo(200);
            assertThat(received(listener)).isEqualTo("<13>text");
            Reply sent =
                    post(
                            "trap",
                            "{\"port\": %d, \"community\": \"public\", \"trap\": \"rPDUOverload\"}",
                            port);
            assertThat(sent.status()).isEqualTo(200);
            assertThat(received(listener)).startsWith("0").contains("public");
        }
    }

    @Test
    void what_cannot_be_sent_is_told() {
        assertThat(post("trap", "{\"port\": %d, \"trap\": \"nothing\"}", 1024).status())
                .isEqualTo(400);
        assertThat(post("syslog", "{\"port\": %d}", 1024).status()).isEqualTo(400);
        assertThat(post("syslog", "{\"port\": %d}", 0).status()).isEqualTo(400);
        assertThat(post("pigeon", "{\"port\": %d}", 1024).status()).isEqualTo(405);
    }

    private Reply post(String what, String body, int port) {
        return routes.answer(
                "POST",
                "/senders/" + what,
                List.of(what),
                body.formatted(port).getBytes(StandardCharsets.UTF_8));
    }

    private static String received(DatagramSocket listener) throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
        listener.setSoTimeout(10_000);
        listener.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
    }
}
