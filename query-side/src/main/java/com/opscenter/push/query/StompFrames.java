package com.opscenter.push.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Writes the server's frames of STOMP 1.2.
final class StompFrames {

    static final byte[] HEART_BEAT = {'\n'};

    private StompFrames() {}

    static byte[] connected(String user) {
        return frame(
                "CONNECTED",
                Map.of("version", "1.2", "heart-beat", "10000,10000", "user-name", escape(user)),
                new byte[0]);
    }

    static byte[] receipt(String id) {
        return frame("RECEIPT", Map.of("receipt-id", escape(id)), new byte[0]);
    }

    static byte[] error(String code, String detail) {
        return frame(
                "ERROR",
                Map.of("message", escape(code), "content-type", "text/plain"),
                detail.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] message(String subscription, String destination, String id, byte[] json) {
        return frame(
                "MESSAGE",
                Map.of(
                        "subscription",
                        escape(subscription),
                        "destination",
                        escape(destination),
                        "message-id",
                        id,
                        "content-type",
                        "application/json"),
                json);
    }

    private static byte[] frame(String command, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(command).append('\n');
        headers.forEach((name, value) -> head.append(name).append(':').append(value).append('\n'));
        head.append("content-length:").append(body.length).append("\n\n");
        ByteArrayOutputStream frame = new ByteArrayOutputStream(head.length() + body.length + 1);
        frame.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        frame.writeBytes(body);
        frame.write(0);
        return frame.toByteArray();
    }

    private static String escape(String header) {
        return header.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace(":", "\\c");
    }
}
