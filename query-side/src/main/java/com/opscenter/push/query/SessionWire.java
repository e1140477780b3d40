package com.opscenter.push.query;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/// Sends through the container's session: Spring's own would wait for the socket.
final class SessionWire implements Wire {

    private final RemoteEndpoint.Async remote;

    private SessionWire(RemoteEndpoint.Async remote) {
        this.remote = remote;
    }

    static SessionWire of(WebSocketSession socket) {
        if (socket instanceof NativeWebSocketSession wrapper
                && wrapper.getNativeSession() instanceof Session session) {
            return new SessionWire(session.getAsyncRemote());
        }
        throw new IllegalStateException("no session of a container: " + socket);
    }

    @Override
    public void send(byte[] frame, boolean binary, Wire.Taken taken) {
        SendHandler handler = result -> taken.taken(result.getException());
        OnTheSpot.whileSending(() -> {
            if (binary) {
                remote.sendBinary(ByteBuffer.wrap(frame), handler);
            } else {
                remote.sendText(new String(frame, StandardCharsets.UTF_8), handler);
            }
        });
    }
}
