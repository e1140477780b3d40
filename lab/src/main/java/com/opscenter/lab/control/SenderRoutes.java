package com.opscenter.lab.control;

import com.opscenter.lab.sender.PushSender;
import com.opscenter.lab.sender.SyslogSender;
import com.opscenter.lab.sender.TrapSample;
import com.opscenter.lab.sender.TrapSender;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lets a device speak: a trap, a line, or a burst of them, to a port of loopback.
final class SenderRoutes {

    static final String NAME = "senders";

    private static final int MOST = 100_000;
    private static final int HIGHEST_PORT = 65_535;

    private final JsonMapper json;

    SenderRoutes(JsonMapper json) {
        this.json = json;
    }

    static void describe(Map<String, String> index) {
        index.put(
                "POST /senders/trap",
                "{\"port\": number, \"community\": text, \"trap\": "
                        + samples()
                        + ", \"version\"?: 1 | 2, \"times\"?: number}: an SNMP trap");
        index.put(
                "POST /senders/syslog",
                "{\"port\": number, \"line\": text, \"transport\"?: udp | tcp | counted,"
                        + " \"times\"?: number}: a line, as it is given");
        index.put(
                "POST /senders/push",
                "{\"port\": number, \"path\": text, \"secret\": text, \"body\": JSON,"
                        + " \"times\"?: number}: a signed delivery");
    }

    /// @param parts of the path after `/senders`
    Reply answer(String method, String path, List<String> parts, byte[] body) {
        String action = method + " " + String.join("/", parts);
        Optional<JsonNode> read = object(body);
        if (read.isEmpty()) {
            return Reply.invalid("body", "must be a JSON object");
        }
        JsonNode asked = read.get();
        int port = asked.path("port").asInt(0);
        int times = asked.path("times").asInt(1);
        if (port < 1 || port > HIGHEST_PORT) {
            return Reply.invalid("port", "must be 1 to 65535");
        }
        if (times < 1 || times > MOST) {
            return Reply.invalid("times", "must be 1 to " + MOST);
        }
        try {
            return switch (action) {
                case "POST trap" -> trap(asked, port, times);
                case "POST syslog" -> syslog(asked, port, times);
                case "POST push" -> push(asked, port, times);
                default -> Reply.notAllowed(method, path);
            };
        } catch (IOException unsent) {
            return Reply.invalid("port", "must be listened at: " + unsent.getMessage());
        }
    }

    private static Reply trap(JsonNode asked, int port, int times) throws IOException {
        Optional<TrapSample> sample = TrapSample.named(asked.path("trap").asString(""));
        String community = asked.path("community").asString("");
        if (sample.isEmpty()) {
            return Reply.invalid("trap", "must be one of " + samples());
        }
        try (TrapSender sender = new TrapSender(port)) {
            for (int i = 0; i < times; i++) {
                if (asked.path("version").asInt(2) == 1) {
                    sender.v1(community, "127.0.0.1", sample.get());
                } else {
                    sender.v2c(community, sample.get());
                }
            }
        }
        return Reply.ok(Map.of("sent", times));
    }

    private static Reply syslog(JsonNode asked, int port, int times) throws IOException {
        String line = asked.path("line").asString("");
        if (line.isBlank()) {
            return Reply.invalid("line", "must be given");
        }
        SyslogSender sender = new SyslogSender(port);
        switch (asked.path("transport").asString("udp")) {
            case "udp" -> {
                for (int i = 0; i < times; i++) {
                    sender.datagram(line);
                }
            }
            case "tcp" -> sender.stream(SyslogSender.line(line).repeat(times));
            case "counted" -> sender.stream(SyslogSender.counted(line).repeat(times));
            default -> {
                return Reply.invalid("transport", "must be udp, tcp or counted");
            }
        }
        return Reply.ok(Map.of("sent", times));
    }

    private static Reply push(JsonNode asked, int port, int times) throws IOException {
        String path = asked.path("path").asString("");
        if (!path.matches("/[A-Za-z0-9/._-]{1,200}")) {
            return Reply.invalid("path", "must be a path such as /api/v1/ingest/hostmon/push-1");
        }
        PushSender sender =
                new PushSender(
                        URI.create("http://127.0.0.1:" + port + path),
                        asked.path("secret").asString(""));
        List<Integer> answers = new ArrayList<>();
        try {
            for (int i = 0; i < times; i++) {
                answers.add(sender.send(asked.path("body").toString()).statusCode());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Reply.ok(Map.of("answers", answers.stream().distinct().toList()));
    }

    private Optional<JsonNode> object(byte[] body) {
        try {
            return Optional.of(json.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private static String samples() {
        return Arrays.stream(TrapSample.values())
                .map(TrapSample::word)
                .collect(Collectors.joining(" | "));
    }
}
