package com.opscenter.push.query;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/// The server's end of a WebSocket, with a client that takes messages once it reads.
final class FakeSocket implements Wire {

    /// One message of the WebSocket.
    record Sent(String text, boolean binary, Wire.Taken taken) {}

    private static final long PATIENCE_SECONDS = 10;

    private final Map<String, Object> attributes = new HashMap<>();
    private final BlockingQueue<Sent> took = new LinkedBlockingQueue<>();
    private final BlockingQueue<CloseStatus> closed = new LinkedBlockingQueue<>();
    private final List<Sent> onTheirWay = new ArrayList<>();
    private boolean reads;

    static FakeSocket stopped() {
        return new FakeSocket();
    }

    static FakeSocket reading() {
        FakeSocket socket = new FakeSocket();
        socket.read();
        return socket;
    }

    void read() {
        reads = true;
        List<Sent> now = List.copyOf(onTheirWay);
        onTheirWay.clear();
        now.forEach(this::take);
    }

    /// The network breaks while something is on its way.
    void breaks(Throwable cause) {
        onTheirWay.forEach(sent -> sent.taken().taken(cause));
    }

    boolean hasMore() {
        return !took.isEmpty();
    }

    int onTheirWay() {
        return onTheirWay.size();
    }

    Sent next() throws InterruptedException {
        Sent next = took.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("the frame never came");
        }
        return next;
    }

    String nextText() throws InterruptedException {
        return next().text();
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
                                    case "close" -> closed.add((CloseStatus) arguments[0]);
                                    default -> null;
                                });
    }

    @Override
    public void send(byte[] frame, boolean binary, Wire.Taken taken) {
        Sent sent = new Sent(new String(frame, StandardCharsets.UTF_8), binary, taken);
        if (reads) {
            take(sent);
        } else {
            onTheirWay.add(sent);
        }
    }

    private void take(Sent sent) {
        took.add(sent);
        sent.taken().taken(null);
    }
}
