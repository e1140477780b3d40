package com.opscenter.adapters.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.lab.snmprec.SnmprecAgent;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snmp4j.smi.OID;

/// One manager for all agents that are asked with a community.
class CommunityEngineTest {

    private static final OID NAME = new OID("1.3.6.1.2.1.1.5.0");
    private static final byte GET = (byte) 0xA0;
    private static final byte RESPONSE = (byte) 0xA2;

    @TempDir private Path directory;

    @Test
    void many_sessions_share_a_socket_and_hear_their_own_agent() throws Exception {
        List<SnmpSession> sessions = new ArrayList<>();
        try (SnmprecAgent one = agent("one");
                SnmprecAgent other = agent("other")) {
            for (int i = 0; i < 50; i++) {
                sessions.add(session(one));
                sessions.add(session(other));
            }
            for (int i = 0; i < 4; i++) {
                assertThat(sessions.get(i).get(List.of(NAME)).text(NAME))
                        .hasValue(i % 2 == 0 ? "one" : "other");
            }
            assertThat(listening()).isEqualTo(1);
            sessions.removeFirst().close();
            assertThat(sessions.getFirst().get(List.of(NAME)).text(NAME)).hasValue("other");
        } finally {
            sessions.forEach(SnmpSession::close);
        }
        assertThat(listening()).isZero();
    }

    @Test
    void an_answer_from_elsewhere_is_none() throws Exception {
        try (DatagramSocket agent = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket stranger = new DatagramSocket();
                SnmpSession session = session(agent.getLocalPort(), "public")) {
            Thread forging = Thread.ofVirtual().start(() -> forge(agent, stranger));
            assertThatThrownBy(() -> session.get(List.of(NAME)))
                    .isInstanceOf(DeviceException.class)
                    .hasMessageContaining("No answer");
            forging.join(Duration.ofSeconds(10));
        }
    }

    /// The very answer that is due, but from another port.
    private static void forge(DatagramSocket agent, DatagramSocket stranger) {
        DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
        try {
            agent.receive(packet);
            byte[] message = packet.getData();
            for (int i = 0; i < packet.getLength(); i++) {
                if (message[i] == GET) {
                    message[i] = RESPONSE;
                    break;
                }
            }
            stranger.send(
                    new DatagramPacket(message, packet.getLength(), packet.getSocketAddress()));
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static long listening() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("snmp-v2c"))
                .count();
    }

    private SnmprecAgent agent(String name) throws IOException {
        Path recording = directory.resolve(name + ".snmprec");
        return SnmprecAgent.start(Files.writeString(recording, NAME + "|4|" + name + "\n"));
    }

    private static SnmpSession session(SnmprecAgent agent) throws DeviceException {
        return session(agent.port(), agent.users().community());
    }

    private static SnmpSession session(int port, String community) throws DeviceException {
        return new SnmpSession(
                new SnmpTarget(
                        new SnmpEndpoint("127.0.0.1", port), new SnmpAccess.Community(community)),
                InetAddress.getLoopbackAddress(),
                new SnmpManners(Duration.ofSeconds(2), 0, 10),
                new ExchangeLog(Clock.systemUTC()));
    }
}
