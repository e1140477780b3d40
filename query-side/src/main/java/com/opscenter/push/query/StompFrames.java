package com.opscenter.push.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Writes the server's frames of STOMP 1.2.
final class StompFrames {

    static final byte[] HEART_BEAT = {'\n'};

    private StompFrames() {}

    /// Asked for in CONNECT: `frames:binary` has every frame sent as a binary WebSocket message.
    static final String FORM = "frames";

    /// CONNECTED knows no escapes.
    static byte[] connected(String user, boolean binary) {
        return frame(
                "CONNECTED",
                Map.of(
                        "version",
                        "1.2",
                        "heart-beat",
                        "10000,10000",
                        FORM,
                        binary ? "binary" : "text",
                        "user-name",
                        user.replaceAll("[\\r\\n]", " ")),
                new byte[0]);
    }

    static byte[] receipt(String id) {
        return frame("RECEIPT", Map.of("receipt-id", escape(id)), new byte[0]);
    }

    static byte[] error(String code, String detail, Optional<String> receipt) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("message", escape(code));
        headers.put("version", "1.2");
        headers.put("content-type", "text/plain");
        receipt.ifPresent(id -> headers.put("receipt-id", escape(id)));
        return frame("ERROR", headers, detail.getBytes(StandardCharsets.UTF_8));
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
