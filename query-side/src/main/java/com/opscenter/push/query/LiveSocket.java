package com.opscenter.push.query;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/// The WebSocket at `/ws`: gives each connection what it says and takes it away when it is gone.
@Component
class LiveSocket extends AbstractWebSocketHandler implements SubProtocolCapable {

    private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();
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
        session.setTextMessageSizeLimit(Conversation.LARGEST_FRAME);
        session.setBinaryMessageSizeLimit(Conversation.LARGEST_FRAME);
        Connection connection = new Connection(session, SessionWire.of(session), broker::resync);
        conversations.put(session.getId(), new Conversation(connection, broker, admission, topics));
        broker.open(connection);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Conversation ended = conversations.remove(session.getId());
        if (ended != null) {
            broker.forget(ended.connection());
            ended.connection().close(status);
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
        Conversation conversation = conversations.get(session.getId());
        if (conversation != null) {
            conversation.read(bytes);
        }
    }
}
