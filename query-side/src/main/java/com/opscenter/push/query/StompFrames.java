package com.opscenter.push.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Writes the server's frames of STOMP 1.2.
final class StompFrames {

    static final String HEART_BEAT = "\n";

    private StompFrames() {}

    /// Asked for in CONNECT: `frames:binary` has every frame sent as a binary WebSocket message.
    static final String FORM = "frames";

    /// CONNECTED knows no escapes.
    static String connected(String user, boolean binary) {
        return answer(
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
                "");
    }

    static String receipt(String id) {
        return answer("RECEIPT", Map.of("receipt-id", escape(id)), "");
    }

    static String error(String code, String detail, Optional<String> receipt) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("message", escape(code));
        headers.put("version", "1.2");
        headers.put("content-type", "text/plain");
        receipt.ifPresent(id -> headers.put("receipt-id", escape(id)));
        return answer("ERROR", headers, detail);
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

    private static String answer(String command, Map<String, String> headers, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return head(command, headers, length) + body + '\0';
    }

    private static byte[] frame(String command, Map<String, String> headers, byte[] body) {
        byte[] head = head(command, headers, body.length).getBytes(StandardCharsets.UTF_8);
        byte[] frame = Arrays.copyOf(head, head.length + body.length + 1);
        System.arraycopy(body, 0, frame, head.length, body.length);
        return frame;
    }

    private static String head(String command, Map<String, String> headers, int length) {
        StringBuilder head = new StringBuilder(command).append('\n');
        headers.forEach((name, value) -> head.append(name).append(':').append(value).append('\n'));
        return head.append("content-length:").append(length).append("\n\n").toString();
    }

    private static String escape(String header) {
        return header.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace(":", "\\c");
    }
}
