package com.opscenter.push.query;

import com.opscenter.identity.api.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/// One open connection. A thread of its own writes, so that a slow client holds up nobody; what it
/// has not taken yet is bounded, and a client that exceeds the bound loses its backlog and is told
/// to take a snapshot.
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Duration HEART_BEAT = Duration.ofSeconds(10);
    private static final long MAXIMUM_BACKLOG_BYTES = 1 << 20;

    /// Destination by subscription id.
    private final Map<String, String> subscriptions = new ConcurrentHashMap<>();

    private final BlockingQueue<byte[]> backlog = new LinkedBlockingQueue<>();
    private final AtomicLong backlogBytes = new AtomicLong();
    private final WebSocketSession socket;
    private volatile @Nullable Caller caller;
    private volatile boolean closed;
    private volatile long heardNanos = System.nanoTime();

    Connection(WebSocketSession socket) {
        this.socket = socket;
    }

    void start() {
        Thread.ofVirtual().name("push-" + socket.getId()).start(this::write);
    }

    WebSocketSession socket() {
        return socket;
    }

    @Nullable Caller caller() {
        return caller;
    }

    void admit(Caller admitted) {
        caller = admitted;
    }

    Map<String, String> subscriptions() {
        return subscriptions;
    }

    Collection<String> destinations() {
        return subscriptions.values();
    }

    void heard() {
        heardNanos = System.nanoTime();
    }

    /// Neither a frame nor a heart-beat for three beats.
    boolean silent() {
        return System.nanoTime() - heardNanos > HEART_BEAT.multipliedBy(3).toNanos();
    }

    /// False when the client is too slow: its backlog is gone and the caller must tell it to take a
    /// snapshot.
    boolean offer(byte[] frame) {
        if (backlogBytes.addAndGet(frame.length) > MAXIMUM_BACKLOG_BYTES) {
            backlog.clear();
            backlogBytes.set(0);
            return false;
        }
        backlog.add(frame);
        return true;
    }

    void refuse(String code, String detail) {
        offer(StompFrames.error(code, detail));
        backlog.add(new byte[0]);
    }

    void close(CloseStatus status) {
        closed = true;
        try {
            socket.close(status);
        } catch (IOException e) {
            LOG.debug("push close session={} cause={}", socket.getId(), e.toString());
        }
    }

    private void write() {
        try {
            while (!closed) {
                byte[] frame = backlog.poll(HEART_BEAT.toSeconds(), TimeUnit.SECONDS);
                if (frame == null) {
                    send(StompFrames.HEART_BEAT);
                } else if (frame.length == 0) {
                    close(CloseStatus.POLICY_VIOLATION);
                } else {
                    backlogBytes.updateAndGet(bytes -> Math.max(0, bytes - frame.length));
                    send(frame);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("push lost session={} cause={}", socket.getId(), e.toString());
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    private void send(byte[] frame) throws IOException {
        socket.sendMessage(new TextMessage(new String(frame, StandardCharsets.UTF_8)));
    }
}
