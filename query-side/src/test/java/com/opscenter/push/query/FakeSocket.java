package com.opscenter.push.query;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/// The server's end of a WebSocket, with a client that takes messages once it reads.
final class FakeSocket {

    private static final long PATIENCE_SECONDS = 10;

    private final Map<String, Object> attributes = new HashMap<>();
    private final BlockingQueue<WebSocketMessage<?>> taken = new LinkedBlockingQueue<>();
    private final BlockingQueue<CloseStatus> closed = new LinkedBlockingQueue<>();
    private final CountDownLatch reads = new CountDownLatch(1);
    private final CountDownLatch writing = new CountDownLatch(1);

    static FakeSocket stopped() {
        return new FakeSocket();
    }

    static FakeSocket reading() {
        FakeSocket socket = new FakeSocket();
        socket.read();
        return socket;
    }

    void read() {
        reads.countDown();
    }

    /// Returns once a first message is on its way.
    void awaitWriting() throws InterruptedException {
        if (!writing.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("nothing is being written");
        }
    }

    WebSocketMessage<?> next() throws InterruptedException {
        WebSocketMessage<?> next = taken.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("the frame never came");
        }
        return next;
    }

    String nextText() throws InterruptedException {
        return switch (next()) {
            case TextMessage text -> text.getPayload();
            case BinaryMessage binary -> utf8(binary.getPayload());
            case WebSocketMessage<?> other -> throw new AssertionError("no frame: " + other);
        };
    }

    CloseStatus closing() throws InterruptedException {
        CloseStatus status = closed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (status == null) {
            throw new AssertionError("the socket stays open");
        }
        return status;
    }

    WebSocketSession session() {
        return (WebSocketSession)
                Proxy.newProxyInstance(
                        WebSocketSession.class.getClassLoader(),
                        new Class<?>[] {WebSocketSession.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "getId" -> "fake";
                                    case "getAttributes" -> attributes;
                                    case "sendMessage" -> send((WebSocketMessage<?>) arguments[0]);
                                    case "close" -> closed.add((CloseStatus) arguments[0]);
                                    default -> null;
                                });
    }

    private @Nullable Object send(WebSocketMessage<?> message) throws InterruptedException {
        writing.countDown();
        reads.await();
        taken.add(message);
        return null;
    }

    private static String utf8(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }
}
