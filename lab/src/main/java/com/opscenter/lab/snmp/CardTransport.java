package com.opscenter.lab.snmp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.snmp4j.TransportStateReference;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/// The UDP side of a card: takes requests at once, late, or not at all.
final class CardTransport extends DefaultUdpTransportMapping {

    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("lab-late-answers").factory());
    private volatile Instant hearsAgain = Instant.MIN;
    private volatile Duration delay = Duration.ZERO;
    private final AtomicBoolean losing = new AtomicBoolean();
    private volatile boolean garbling;

    CardTransport(UdpAddress address) throws IOException {
        super(address);
    }

    /// Hears nothing before that instant; [Instant#MAX] means until told otherwise.
    void deafUntil(Instant instant) {
        hearsAgain = instant;
    }

    boolean deaf() {
        return Instant.now().isBefore(hearsAgain);
    }

    /// Answers with something that is not SNMP.
    void garble(boolean wanted) {
        garbling = wanted;
    }

    void delay(Duration wanted) {
        delay = wanted;
    }

    @Override
    protected void fireProcessMessage(
            DatagramPacket packet, ByteBuffer message, TransportStateReference state) {
        if (deaf()) {
            return;
        }
        if (garbling) {
            answerGarbage(packet);
            return;
        }
        if (delay.isZero()) {
            super.fireProcessMessage(packet, message, state);
            return;
        }
        UdpAddress from = new UdpAddress(packet.getAddress(), packet.getPort());
        ByteBuffer copy = copyOf(message);
        try {
            var _ =
                    later.schedule(
                            () -> fireProcessMessage(from, copy, state),
                            delay.toMillis(),
                            TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // The card was closed while the packet arrived: it stays unanswered, as on a real one.
        }
    }

    /// Loses the next answer.
    void loseNext() {
        losing.set(true);
    }

    @Override
    public void sendMessage(
            UdpAddress to,
            byte[] message,
            TransportStateReference state,
            long timeoutMillis,
            int maxRetries)
            throws IOException {
        if (!losing.getAndSet(false)) {
            super.sendMessage(to, message, state, timeoutMillis, maxRetries);
        }
    }

    private void answerGarbage(DatagramPacket packet) {
        byte[] text = "HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try {
            socket.send(new DatagramPacket(text, text.length, packet.getSocketAddress()));
        } catch (IOException unsent) {
            // Silence is as good as garbage.
        }
    }

    private static ByteBuffer copyOf(ByteBuffer message) {
        byte[] bytes = new byte[message.remaining()];
        message.duplicate().get(bytes);
        return ByteBuffer.wrap(bytes);
    }

    @Override
    public void close() throws IOException {
        later.shutdownNow();
        super.close();
    }
}
