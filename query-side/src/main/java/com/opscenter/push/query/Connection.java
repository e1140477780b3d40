package com.opscenter.push.query;

import com.opscenter.identity.api.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/// One open WebSocket. A thread of its own writes, so that a slow client holds up nobody.
final class Connection implements Hearer {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(10);

    /// Destination by subscription id.
    private final Map<String, String> subscriptions = new ConcurrentHashMap<>();

    private final Backlog backlog = new Backlog();
    private final WebSocketSession socket;
    private final Function<String, Message> resyncs;
    private volatile @Nullable Caller caller;
    private volatile HeartBeat beat = HeartBeat.NONE;
    private volatile boolean binary;
    private volatile CloseStatus ending = CloseStatus.NORMAL;
    private volatile long heardNanos = System.nanoTime();

    /// @param resyncs the advice to take a snapshot of a destination
    Connection(WebSocketSession socket, Function<String, Message> resyncs) {
        this.socket = socket;
        this.resyncs = resyncs;
    }

    void start() {
        Thread.ofVirtual().name("push-" + socket.getId()).start(this::write);
    }

    WebSocketSession socket() {
        return socket;
    }

    @Override
    public @Nullable Caller caller() {
        return caller;
    }

    /// @param binary send bytes as they are, which spares the WebSocket's look at text
    void admit(Caller admitted, HeartBeat agreed, boolean binary) {
        caller = admitted;
        beat = agreed;
        this.binary = binary;
    }

    Map<String, String> subscriptions() {
        return subscriptions;
    }

    @Override
    public Collection<String> destinations() {
        return subscriptions.values();
    }

    void heard() {
        heardNanos = System.nanoTime();
    }

    @Override
    public boolean isSilent() {
        Duration silence = Duration.ofNanos(System.nanoTime() - heardNanos);
        return caller == null ? silence.compareTo(TIME_TO_CONNECT) > 0 : beat.isBroken(silence);
    }

    @Override
    public void tell(Message message) {
        if (!message.isMark()) {
            backlog.tell(message);
        }
    }

    void answer(String frame) {
        backlog.answer(frame);
    }

    @Override
    public void refuse(String code, String detail) {
        refuse(code, detail, Optional.empty());
    }

    /// @param receipt the receipt that was asked for with the refused frame
    void refuse(String code, String detail, Optional<String> receipt) {
        ending = CloseStatus.POLICY_VIOLATION;
        backlog.end(StompFrames.error(code, detail, receipt));
    }

    /// The client took its leave.
    void leave(String lastWords) {
        backlog.end(lastWords);
    }

    @Override
    public void end() {
        close(CloseStatus.GOING_AWAY);
    }

    /// Closing waits for what is being written, so it has a thread of its own.
    void close(CloseStatus status) {
        backlog.end("");
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        socket.close(status);
                    } catch (IOException e) {
                        LOG.debug("push close session={} cause={}", socket.getId(), e.toString());
                    }
                });
    }

    private void write() {
        try {
            while (write(backlog.next(beat.patience()))) {}
            close(ending);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("push lost session={} cause={}", socket.getId(), e.toString());
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    private boolean write(Backlog.Next next) throws IOException {
        switch (next) {
            case Backlog.Told(var message) -> send(message);
            case Backlog.Answer(var text) -> send(text);
            case Backlog.Mark.NOTHING -> send(StompFrames.HEART_BEAT);
            case Backlog.Mark.GIVEN_UP -> {
                for (String destination : Set.copyOf(destinations())) {
                    send(resyncs.apply(destination));
                }
            }
            case Backlog.Mark.END -> {
                return false;
            }
        }
        return true;
    }

    private void send(Message message) throws IOException {
        for (Map.Entry<String, String> subscription : subscriptions.entrySet()) {
            if (subscription.getValue().equals(message.destination())) {
                send(message.stomp(subscription.getKey()));
            }
        }
    }

    private void send(byte[] frame) throws IOException {
        socket.sendMessage(
                binary
                        ? new BinaryMessage(frame)
                        : new TextMessage(new String(frame, StandardCharsets.UTF_8)));
    }

    private void send(String frame) throws IOException {
        socket.sendMessage(
                binary
                        ? new BinaryMessage(frame.getBytes(StandardCharsets.UTF_8))
                        : new TextMessage(frame));
    }
}
