package com.opscenter.bench.product;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A dashboard without a screen: hears one topic and notes when each frame came.
public final class LiveListener implements AutoCloseable {

    public record Heard(long nanos, JsonNode frame) {}

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final JsonMapper json = JsonMapper.builder().build();
    private final WebSocket socket;

    public LiveListener(HttpClient http, Client client, String destination) {
        socket =
                http.newWebSocketBuilder()
                        .subprotocols("v12.stomp")
                        .buildAsync(client.socket(), new Parts())
                        .join();
        send(
                "CONNECT\naccept-version:1.2\nheart-beat:10000,10000\nAuthorization:Bearer "
                        + client.token()
                        + "\n\n\0");
        send("SUBSCRIBE\nid:" + destination + "\ndestination:" + destination + "\n\n\0");
    }

    /// The next frame that fits.
    public Heard await(Predicate<JsonNode> wanted) throws InterruptedException {
        while (true) {
            Heard next = heard.poll(60, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException("no such frame within a minute");
            }
            if (wanted.test(next.frame())) {
                return next;
            }
        }
    }

    public void forget() {
        heard.clear();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void send(String frame) {
        socket.sendText(frame, true).join();
    }

    private final class Parts implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                int body = text.indexOf("\n\n");
                if (text.indexOf("MESSAGE") == 0 && body > 0) {
                    String payload = text.substring(body + 2, text.length() - 1);
                    heard.add(new Heard(System.nanoTime(), json.readTree(payload)));
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
