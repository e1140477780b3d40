package com.opscenter.flow;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A listener on the live channel: STOMP 1.2 by hand over the JDK's WebSocket.
final class Live implements AutoCloseable, WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_SECONDS = 90;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /// One STOMP frame.
    record Frame(String command, Map<String, String> headers, String body) {

        String destination() {
            return headers.getOrDefault("destination", "");
        }

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    private final BlockingQueue<Frame> heard = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private Live(String url, List<String> handshake) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        for (int i = 0; i < handshake.size(); i += 2) {
            builder.header(handshake.get(i), handshake.get(i + 1));
        }
        socket = builder.buildAsync(URI.create(url.replace("http", "ws") + "/ws"), this).join();
    }

    /// Connects; the answer to CONNECT is the first frame.
    static Live open(String url, List<String> handshake, String... connect) {
        Live live = new Live(url, handshake);
        live.send("CONNECT", "accept-version:1.2\nhost:localhost\n" + lines(connect));
        return live;
    }

    /// Subscribes to each destination, under itself as the subscription's id.
    Live hear(String... destinations) {
        next(frame -> frame.command().equals("CONNECTED"));
        for (String destination : destinations) {
            subscribe(destination);
        }
        return this;
    }

    void subscribe(String destination) {
        send("SUBSCRIBE", "id:" + destination + "\ndestination:" + destination + "\n");
    }

    /// The next frame that fits; others are passed over.
    Frame next(Predicate<Frame> wanted) {
        try {
            // Beats come for ever; they are no reason to wait for ever.
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            Frame frame;
            do {
                frame = heard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (frame == null) {
                    throw new AssertionError("the frame never came");
                }
            } while (!wanted.test(frame));
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\n", headers) + "\n";
    }

    private void send(String command, String headers) {
        socket.sendText(command + "\n" + headers + "\n\0", true).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            if (!text.isBlank()) {
                heard.add(parse(text));
            }
        }
        from.request(1);
        return null;
    }

    private static Frame parse(String text) {
        int gap = text.indexOf("\n\n");
        List<String> head = text.substring(0, gap).lines().toList();
        String body = text.substring(gap + 2);
        int end = body.indexOf('\0');
        Map<String, String> headers = new HashMap<>();
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon),
                    line.substring(colon + 1).replace("\\c", ":").replace("\\n", "\n"));
        }
        return new Frame(head.getFirst(), headers, end < 0 ? body : body.substring(0, end));
    }

    @Override
    public void close() {
        socket.abort();
    }
}
