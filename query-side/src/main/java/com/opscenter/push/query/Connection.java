package com.opscenter.push.query;

import com.opscenter.identity.api.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/// One open WebSocket. Whoever tells it something sends that, too; a client that is slow to take it
/// holds up nobody.
final class Connection implements Hearer {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TIME_TO_TAKE = Duration.ofSeconds(20);

    /// Destination by subscription id.
    private final Map<String, String> subscriptions = new ConcurrentHashMap<>();

    /// What the message to send next is made of; whoever carries has it to themselves.
    private final Deque<Supplier<byte[]>> frames = new ArrayDeque<>();

    private final Backlog backlog = new Backlog();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Courier courier;
    private final WebSocketSession socket;
    private final Function<String, Message> resyncs;
    private volatile @Nullable Caller caller;
    private volatile HeartBeat beat = HeartBeat.NONE;
    private volatile boolean binary;
    private volatile CloseStatus ending = CloseStatus.NORMAL;
    private volatile long heardNanos = System.nanoTime();

    /// @param wire where its frames go out
    /// @param resyncs the advice to take a snapshot of a destination
    Connection(WebSocketSession socket, Wire wire, Function<String, Message> resyncs) {
        this.socket = socket;
        this.resyncs = resyncs;
        this.courier =
                new Courier(
                        this::nextFrame,
                        (frame, taken) -> wire.send(frame, binary, taken),
                        this::lost);
    }

    WebSocketSession socket() {
        return socket;
    }

    @Override
    public @Nullable Caller caller() {
        return caller;
    }

    @Override
    public void becomes(Caller now) {
        caller = now;
    }

    /// @param binary frames are binary messages
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
        if (courier.isOnItsWay() && courier.sinceHandedOver().compareTo(TIME_TO_TAKE) > 0) {
            return true;
        }
        Duration silence = Duration.ofNanos(System.nanoTime() - heardNanos);
        return caller == null ? silence.compareTo(TIME_TO_CONNECT) > 0 : beat.isBroken(silence);
    }

    @Override
    public void tell(Message message) {
        if (!message.isMark()) {
            backlog.tell(message);
            courier.call();
        }
    }

    void answer(String frame) {
        backlog.answer(frame);
        courier.call();
    }

    @Override
    public void keepAlive(Duration untilNext) {
        if (!courier.isOnItsWay() && beat.isDue(courier.sinceHandedOver().plus(untilNext))) {
            answer(StompFrames.HEART_BEAT);
        }
    }

    @Override
    public void refuse(String code, String detail) {
        refuse(code, detail, Optional.empty());
    }

    /// @param receipt the receipt that was asked for with the refused frame
    void refuse(String code, String detail, Optional<String> receipt) {
        ending = CloseStatus.POLICY_VIOLATION;
        backlog.end(StompFrames.error(code, detail, receipt));
        courier.call();
    }

    /// The client took its leave.
    void leave(String lastWords) {
        backlog.end(lastWords);
        courier.call();
    }

    @Override
    public void end() {
        close(CloseStatus.GOING_AWAY);
    }

    /// Closing waits for what is on its way, so it has a thread of its own.
    void close(CloseStatus status) {
        backlog.end("");
        if (closing.compareAndSet(false, true)) {
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            socket.close(status);
                        } catch (IOException e) {
                            LOG.debug(
                                    "push close session={} cause={}", socket.getId(), e.toString());
                        }
                    });
        }
    }

    private void lost(Throwable cause) {
        LOG.debug("push lost session={} cause={}", socket.getId(), cause.toString());
        close(CloseStatus.SESSION_NOT_RELIABLE);
    }

    private byte @Nullable [] nextFrame() {
        while (frames.isEmpty()) {
            Backlog.Next next = backlog.poll();
            if (next == null) {
                return null;
            }
            unfold(next);
        }
        return frames.remove().get();
    }

    private void unfold(Backlog.Next next) {
        switch (next) {
            case Backlog.Told(var message) -> unfold(message);
            case Backlog.Answer(var text) ->
                    frames.add(() -> text.getBytes(StandardCharsets.UTF_8));
            case Backlog.Mark.GIVEN_UP ->
                    Set.copyOf(destinations())
                            .forEach(destination -> unfold(resyncs.apply(destination)));
            case Backlog.Mark.END -> close(ending);
            case Backlog.Mark.NOTHING -> {}
        }
    }

    private void unfold(Message message) {
        for (Map.Entry<String, String> subscription : subscriptions.entrySet()) {
            if (subscription.getValue().equals(message.destination())) {
                String id = subscription.getKey();
                frames.add(() -> message.stomp(id));
            }
        }
    }
}
