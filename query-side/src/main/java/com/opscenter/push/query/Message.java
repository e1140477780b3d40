package com.opscenter.push.query;

import com.opscenter.push.api.Frame;
import org.jspecify.annotations.Nullable;

/// One message to whoever hears a destination. Its body is encoded once; whoever uses the
/// destination as subscription id gets the very same bytes.
final class Message {

    private final String destination;
    private final String id;
    private final @Nullable Frame frame;
    private final long position;
    private final byte[] body;
    private final byte[] shared;

    private Message(
            String destination, String id, @Nullable Frame frame, long position, byte[] body) {
        this.destination = destination;
        this.id = id;
        this.frame = frame;
        this.position = position;
        this.body = body;
        this.shared = StompFrames.message(destination, destination, id, body);
    }

    static Message of(String destination, String id, Frame frame, byte[] body) {
        return new Message(destination, id, frame, frame.position(), body);
    }

    /// What no frame carries, such as a step of a command.
    static Message plain(String destination, String id, long position, byte[] body) {
        return new Message(destination, id, null, position, body);
    }

    String destination() {
        return destination;
    }

    /// Null for a step of a command.
    @Nullable Frame frame() {
        return frame;
    }

    long position() {
        return position;
    }

    /// JSON.
    byte[] body() {
        return body;
    }

    /// Says nothing but how far its destination is; for those who are told how far they are.
    boolean isMark() {
        return body.length == 0;
    }

    int size() {
        return shared.length;
    }

    /// The STOMP frame for a subscription; another id than the destination has its own header
    /// before the shared body.
    byte[] stomp(String subscription) {
        return subscription.equals(destination)
                ? shared
                : StompFrames.message(subscription, destination, id, body);
    }
}
