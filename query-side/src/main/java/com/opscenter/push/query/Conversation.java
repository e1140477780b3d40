package com.opscenter.push.query;

import com.opscenter.identity.api.Caller;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.BufferingStompDecoder;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompConversionException;
import org.springframework.messaging.simp.stomp.StompDecoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

/// One client's half of STOMP 1.2: CONNECT first, then SUBSCRIBE and UNSUBSCRIBE, at last
/// DISCONNECT. Clients only listen; anything else is answered with ERROR, which ends it.
final class Conversation {

    /// Of one frame; a client has nothing long to say.
    static final int LARGEST_FRAME = 16 * 1024;

    private static final int MOST_SUBSCRIPTIONS = 64;
    private static final String BINARY = "binary";

    /// A frame that cannot be obeyed.
    private static final class RefusedFrame extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final String why;

        RefusedFrame(String code, String why) {
            super(why, null, false, false);
            this.code = code;
            this.why = why;
        }
    }

    private final BufferingStompDecoder decoder =
            new BufferingStompDecoder(new StompDecoder(), LARGEST_FRAME);
    private final Connection connection;
    private final Broker broker;
    private final Admission admission;
    private final Topics topics;
    private boolean over;

    Conversation(Connection connection, Broker broker, Admission admission, Topics topics) {
        this.connection = connection;
        this.broker = broker;
        this.admission = admission;
        this.topics = topics;
    }

    Connection connection() {
        return connection;
    }

    void read(ByteBuffer bytes) {
        connection.heard();
        try {
            for (Message<byte[]> message :
                    over ? List.<Message<byte[]>>of() : decoder.decode(bytes)) {
                StompHeaderAccessor frame = StompHeaderAccessor.wrap(message);
                if (!over && frame.getCommand() != null) {
                    obey(frame, frame.getCommand());
                }
            }
        } catch (StompConversionException | IllegalArgumentException e) {
            refuse("malformed-request", "The frame is not STOMP 1.2", Optional.empty());
        }
    }

    private void obey(StompHeaderAccessor frame, StompCommand command) {
        Optional<String> receipt = Optional.ofNullable(frame.getReceipt());
        try {
            switch (command) {
                case CONNECT, STOMP -> connect(frame);
                case SUBSCRIBE -> subscribe(frame);
                case UNSUBSCRIBE -> unsubscribe(frame);
                case DISCONNECT -> {
                    over = true;
                    connection.leave(receipt.map(StompFrames::receipt).orElse(""));
                }
                default ->
                        throw new RefusedFrame(
                                "forbidden",
                                "Clients only listen here; commands go through /api/v1");
            }
            receipt.map(StompFrames::receipt).ifPresent(connection::answer);
        } catch (RefusedFrame refused) {
            refuse(refused.code, refused.why, receipt);
        }
    }

    private void refuse(String code, String why, Optional<String> receipt) {
        over = true;
        connection.refuse(code, why, receipt);
    }

    private void connect(StompHeaderAccessor frame) throws RefusedFrame {
        if (connection.caller() != null) {
            throw malformed("This connection is connected already");
        }
        if (!frame.getAcceptVersion().contains("1.2")) {
            throw malformed("Only STOMP 1.2 is spoken here; say so in accept-version");
        }
        switch (admission.ask(connection.socket(), frame)) {
            case Admission.Admitted(var caller) -> {
                long[] beats = frame.getHeartbeat();
                boolean binary = BINARY.equals(frame.getFirstNativeHeader(StompFrames.FORM));
                connection.admit(caller, HeartBeat.agreed(beats[0], beats[1]), binary);
                connection.answer(StompFrames.connected(caller.name(), binary));
            }
            case Admission.Turned(var code, var why) -> throw new RefusedFrame(code, why);
        }
    }

    private void subscribe(StompHeaderAccessor frame) throws RefusedFrame {
        Caller caller = connected();
        String id = named(frame);
        String destination = frame.getDestination();
        String ack = frame.getAck();
        if (destination == null || !topics.mayHear(caller, destination)) {
            throw new RefusedFrame("forbidden", "There is no topic " + destination + " for you");
        }
        if (ack != null && !ack.equals("auto")) {
            throw malformed("Nothing is acknowledged here; ack can only be auto");
        }
        if (connection.subscriptions().size() >= MOST_SUBSCRIPTIONS) {
            throw malformed("At most " + MOST_SUBSCRIPTIONS + " subscriptions a connection");
        }
        if (connection.subscriptions().putIfAbsent(id, destination) != null) {
            throw malformed("The subscription " + id + " exists already");
        }
        broker.hear(connection, destination);
    }

    private void unsubscribe(StompHeaderAccessor frame) throws RefusedFrame {
        connected();
        String id = named(frame);
        String destination = connection.subscriptions().remove(id);
        if (destination == null) {
            throw malformed("There is no subscription " + id);
        }
        if (!connection.destinations().contains(destination)) {
            broker.leave(connection, destination);
        }
    }

    private Caller connected() throws RefusedFrame {
        Caller caller = connection.caller();
        if (caller == null) {
            throw new RefusedFrame("unauthenticated", "The first frame must be CONNECT");
        }
        return caller;
    }

    private static String named(StompHeaderAccessor frame) throws RefusedFrame {
        String id = frame.getSubscriptionId();
        if (id == null || id.isEmpty()) {
            throw malformed("A subscription needs an id");
        }
        return id;
    }

    private static RefusedFrame malformed(String why) {
        return new RefusedFrame("malformed-request", why);
    }
}
