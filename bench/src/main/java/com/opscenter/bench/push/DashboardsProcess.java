package com.opscenter.bench.push;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// What [Dashboards] starts. Says `ready`, answers `count`, ends with its input.
final class DashboardsProcess {

    /// Bytes of one arrival in the log.
    static final int RECORD = Integer.BYTES + 2 * Long.BYTES + 1;

    private static final byte[] POSITION = "\"position\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] QUEUE = "/queue/".getBytes(StandardCharsets.US_ASCII);

    /// Headers are no longer than this.
    private static final int HEAD = 200;

    private static final byte[] MESSAGE = "MESSAGE\n".getBytes(StandardCharsets.US_ASCII);

    private static final LongAdder RECEIVED = new LongAdder();

    private DashboardsProcess() {}

    /// @param arguments socket, number of dashboards, log, what each says first
    public static void main(String[] arguments) throws IOException {
        List<String> hello = List.of(arguments).subList(3, arguments.length);
        try (DataOutputStream log =
                        new DataOutputStream(
                                new BufferedOutputStream(
                                        Files.newOutputStream(Path.of(arguments[2]))));
                HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                WebSocket socket =
                        http.newWebSocketBuilder()
                                .subprotocols("v12.stomp")
                                .buildAsync(URI.create(arguments[0]), new Ear(i, log))
                                .join();
                hello.forEach(frame -> socket.sendText(frame + "\0", true).join());
            }
            System.out.println("ready");
            BufferedReader orders =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (orders.readLine() != null) {
                System.out.println(RECEIVED.sum());
            }
            log.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    private static final class Ear implements WebSocket.Listener {

        private final int dashboard;
        private final DataOutputStream log;
        private byte[] message = new byte[0];

        Ear(int dashboard, DataOutputStream log) {
            this.dashboard = dashboard;
            this.log = log;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(
                WebSocket socket, ByteBuffer part, boolean last) {
            int length = message.length;
            message = java.util.Arrays.copyOf(message, length + part.remaining());
            part.get(message, length, message.length - length);
            if (last) {
                heard(message);
                message = new byte[0];
            }
            socket.request(1);
            return null;
        }

        private void heard(byte[] bytes) {
            if (startsWith(bytes, 0, MESSAGE)) {
                RECEIVED.increment();
                long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
                synchronized (log) {
                    try {
                        log.writeInt(dashboard);
                        log.writeLong(micros);
                        log.writeBoolean(find(QUEUE, bytes, HEAD) >= 0);
                        log.writeLong(position(bytes));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }

        /// The first position in the body, 0 without one.
        private static long position(byte[] bytes) {
            int found = find(POSITION, bytes, bytes.length);
            long position = 0;
            for (int digit = found + POSITION.length;
                    found >= 0 && digit < bytes.length && Character.isDigit(bytes[digit]);
                    digit++) {
                position = 10 * position + bytes[digit] - '0';
            }
            return position;
        }

        /// Where something begins, -1 when it is not among the first bytes.
        private static int find(byte[] wanted, byte[] bytes, int most) {
            for (int i = 0; i < Math.min(most, bytes.length - wanted.length); i++) {
                if (startsWith(bytes, i, wanted)) {
                    return i;
                }
            }
            return -1;
        }

        private static boolean startsWith(byte[] bytes, int from, byte[] prefix) {
            return from + prefix.length <= bytes.length
                    && java.util.Arrays.equals(
                            bytes, from, from + prefix.length, prefix, 0, prefix.length);
        }
    }
}
