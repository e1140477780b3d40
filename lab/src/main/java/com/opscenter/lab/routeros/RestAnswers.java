package com.opscenter.lab.routeros;

import com.opscenter.lab.routeros.RouterUsers.User;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What REST answers: the menus below `/rest`, GET as print and POST as any command.
final class RestAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ROOT = "/rest";
    private static final int LONGEST_BODY = 64 * 1024;

    private final Board board;
    private final RouterUsers users;
    private final Commands commands;

    RestAnswers(Board board, RouterUsers users) {
        this.board = board;
        this.users = users;
        this.commands = new Commands(board);
    }

    void answer(HttpExchange exchange) throws IOException {
        byte[] asked = exchange.getRequestBody().readNBytes(LONGEST_BODY);
        if (board.has(Fault.HALF_OPEN)) {
            Pause.of(Duration.ofMinutes(5));
        }
        if (!board.has(Fault.RESET)) {
            Answer answer = board.has(Fault.GARBAGE) ? garbage() : answer(exchange, asked);
            send(exchange, answer);
        }
    }

    private record Answer(int status, String type, String body) {

        static Answer json(int status, Object body) {
            return new Answer(status, "application/json", JSON.writeValueAsString(body));
        }

        static Answer error(int status, String message, String detail) {
            return json(status, Map.of("error", status, "message", message, "detail", detail));
        }
    }

    private static Answer garbage() {
        return new Answer(200, "application/json", "\u0001{]");
    }

    private Answer answer(HttpExchange exchange, byte[] asked) {
        Optional<User> user = user(exchange.getRequestHeaders().getFirst("Authorization"));
        String path = exchange.getRequestURI().getPath();
        if (board.has(Fault.WEB_PAGE)) {
            return new Answer(200, "text/html", "<html>RouterOS</html>");
        }
        if (board.has(Fault.ERROR_INSIDE)) {
            return Answer.json(200, Map.of("error", 500, "message", "Internal Server Error"));
        }
        if (user.isEmpty() || board.has(Fault.WRONG_LOGIN)) {
            return Answer.json(401, Map.of("error", 401, "message", "Unauthorized"));
        }
        if (!path.startsWith(ROOT + "/")) {
            return Answer.error(404, "Not Found", "no such page");
        }
        boolean get = exchange.getRequestMethod().equals("GET");
        return run(user.get(), path.substring(ROOT.length()) + (get ? "/print" : ""), asked);
    }

    private Answer run(User user, String path, byte[] asked) {
        try {
            List<Map<String, String>> rows =
                    commands.run("rest", user, path, arguments(asked), List.of());
            if (board.has(Fault.SILENT_CHANGE) && Commands.changes(path)) {
                Pause.of(Duration.ofMinutes(5));
            }
            return Answer.json(200, rows);
        } catch (Trap trap) {
            boolean forbidden = trap.words().equals(Trap.forbidden().words());
            return forbidden
                    ? Answer.error(500, "Internal Server Error", trap.words())
                    : Answer.error(400, "Bad Request", trap.words());
        } catch (JacksonException | IOException malformed) {
            return Answer.error(400, "Bad Request", "malformed JSON");
        }
    }

    private static Map<String, String> arguments(byte[] asked) {
        Map<String, String> arguments = new LinkedHashMap<>();
        if (asked.length > 0) {
            JSON.readTree(asked)
                    .properties()
                    .forEach(one -> arguments.put(one.getKey(), written(one.getValue())));
        }
        return arguments;
    }

    private static String written(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : value.asString("");
    }

    private Optional<User> user(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return Optional.empty();
        }
        try {
            byte[] both = Base64.getDecoder().decode(authorization.substring(6));
            String[] parts = new String(both, StandardCharsets.UTF_8).split(":", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : users.named(parts[0]).filter(user -> user.password().equals(parts[1]));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type);
        exchange.sendResponseHeaders(answer.status, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (board.has(Fault.HUGE)) {
                out.write(new byte[1 << 16]);
            }
            byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
            int at = 0;
            while (board.has(Fault.SLOW) && at < body.length) {
                out.write(body, at++, 1);
                out.flush();
                Pause.second();
            }
            out.write(body, at, body.length - at);
        }
    }
}
