package com.opscenter.push.query;

import com.opscenter.identity.api.Caller;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.BufferingStompDecoder;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompConversionException;
import org.springframework.messaging.simp.stomp.StompDecoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/// Understands the client's half of STOMP 1.2: CONNECT, SUBSCRIBE, UNSUBSCRIBE, DISCONNECT. Clients
/// only listen; a SEND is refused, commands go through REST.
@Component
class LiveSocket extends AbstractWebSocketHandler implements SubProtocolCapable {

    private static final int LARGEST_FRAME = 16 * 1024;

    private record Client(Connection connection, BufferingStompDecoder decoder) {}

    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private final Broker broker;
    private final Admission admission;
    private final Topics topics;

    LiveSocket(Broker broker, Admission admission, Topics topics) {
        this.broker = broker;
        this.admission = admission;
        this.topics = topics;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of("v12.stomp");
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        Connection connection = new Connection(session);
        clients.put(
                session.getId(),
                new Client(
                        connection, new BufferingStompDecoder(new StompDecoder(), LARGEST_FRAME)));
        broker.open(connection);
        connection.start();
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Client client = clients.remove(session.getId());
        if (client != null) {
            client.connection().close(status);
            broker.forget(client.connection());
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        read(session, ByteBuffer.wrap(message.asBytes()));
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        read(session, message.getPayload());
    }

    private void read(WebSocketSession session, ByteBuffer bytes) {
        Client client = clients.get(session.getId());
        if (client == null) {
            return;
        }
        client.connection().heard();
        try {
            for (Message<byte[]> message : client.decoder().decode(bytes)) {
                StompHeaderAccessor frame = StompHeaderAccessor.wrap(message);
                if (frame.getCommand() != null) {
                    handle(client.connection(), frame, frame.getCommand());
                }
            }
        } catch (StompConversionException e) {
            client.connection().refuse("malformed-request", "The frame is not STOMP 1.2");
        }
    }

    private void handle(Connection connection, StompHeaderAccessor frame, StompCommand command) {
        switch (command) {
            case CONNECT, STOMP -> connect(connection, frame);
            case SUBSCRIBE -> subscribe(connection, frame);
            case UNSUBSCRIBE ->
                    broker.unsubscribe(connection, String.valueOf(frame.getSubscriptionId()));
            case DISCONNECT -> {}
            default ->
                    connection.refuse(
                            "forbidden", "Clients only listen here; commands go through /api/v1");
        }
        String receipt = frame.getReceipt();
        if (receipt != null) {
            connection.offer(StompFrames.receipt(receipt));
        }
    }

    private void connect(Connection connection, StompHeaderAccessor frame) {
        switch (admission.ask(connection.socket(), frame)) {
            case Admission.Admitted(var caller) -> {
                connection.admit(caller);
                connection.offer(StompFrames.connected(caller.name()));
            }
            case Admission.Turned(var code, var why) -> connection.refuse(code, why);
        }
    }

    private void subscribe(Connection connection, StompHeaderAccessor frame) {
        Caller caller = connection.caller();
        String destination = frame.getDestination();
        String id = frame.getSubscriptionId();
        if (caller == null
                || destination == null
                || id == null
                || !topics.mayHear(caller, destination)) {
            connection.refuse("forbidden", "There is no topic " + destination + " for you");
        } else {
            broker.subscribe(connection, id, destination);
        }
    }
}
