package com.opscenter.adapters.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.receivers.ListeningWorld;
import com.opscenter.adapters.support.Captured;
import com.opscenter.lab.sender.SyslogSender;
import com.opscenter.sources.api.SourceEvent.SourceDisabled;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class CaptureSyslogTest {

    @Test
    void what_is_sent_meanwhile_is_there_as_it_was_sent() throws Exception {
        try (ListeningWorld world =
                ListeningWorld.start(Map.of("opscenter.adapters.receivers.hearing", "3s"))
                        .listen(SyslogKind.NAME, SyslogKind.PLAIN, Map.of(), Map.of())) {
            Thread.ofVirtual().start(() -> sendSoon(new SyslogSender(world.port)));
            Captured captured = Captured.of(world.adapters, ListeningWorld.SOURCE, false);
            captured.without("hunter2x");
            assertThat(captured.file("lines.txt"))
                    .contains("127.0.0.1 <30>Nov 21 15:29:59 fw dhcpd[12]: password=***\n");
        }
    }

    @Test
    void one_that_is_disabled_while_it_is_listened_to_gives_its_port_back() throws Exception {
        try (ListeningWorld world =
                ListeningWorld.start(Map.of("opscenter.adapters.receivers.hearing", "2s"))
                        .listen(SyslogKind.NAME, SyslogKind.PLAIN, Map.of(), Map.of())) {
            FutureTask<Captured> capturing =
                    new FutureTask<>(
                            () -> Captured.of(world.adapters, ListeningWorld.SOURCE, false));
            Thread.ofVirtual().start(capturing);
            Thread.sleep(500);
            world.adapters.history.append(new SourceDisabled(ListeningWorld.SOURCE));
            assertThat(capturing.get().manifest().toString()).contains("stopped");
            while (!isFree(world.port)) {
                Thread.sleep(20);
            }
        }
    }

    private static boolean isFree(int port) {
        try (DatagramSocket socket =
                new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    private static void sendSoon(SyslogSender sender) {
        try {
            Thread.sleep(1000);
            sender.datagram("<30>Nov 21 15:29:59 fw dhcpd[12]: password=hunter2x one");
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
