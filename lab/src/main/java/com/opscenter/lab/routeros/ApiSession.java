package com.opscenter.lab.routeros;

import com.opscenter.lab.routeros.RouterUsers.User;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// One connection to the binary API. Requests overlap: each is answered when it is done, under its
/// tag.
final class ApiSession {

    private final Socket socket;
    private final Board board;
    private final Commands commands;
    private final ApiLogin login;
    private final ApiMouth mouth;
    private final Map<String, AutoCloseable> listens = new ConcurrentHashMap<>();

    ApiSession(Socket socket, Board board, RouterUsers users) throws IOException {
        this.socket = socket;
        this.board = board;
        this.commands = new Commands(board);
        this.login = new ApiLogin(board, users);
        this.mouth = new ApiMouth(socket, board);
    }

    void serve() throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        try {
            while (true) {
                List<String> words = ApiWords.read(in);
                if (words.isEmpty()) {
                    return;
                }
                take(new Request(words));
            }
        } finally {
            listens.keySet().forEach(this::unlisten);
        }
    }

    /// A request of words.
    private record Request(List<String> words) {

        String path() {
            return words.getFirst();
        }

        String tag() {
            return words.stream()
                    .filter(word -> word.startsWith(".tag="))
                    .map(word -> word.substring(5))
                    .findFirst()
                    .orElse("");
        }

        Map<String, String> arguments() {
            Map<String, String> arguments = new LinkedHashMap<>();
            words.stream()
                    .filter(word -> word.startsWith("=") && word.indexOf('=', 1) > 0)
                    .forEach(word ->
                            arguments.put(
                                    word.substring(1, word.indexOf('=', 1)),
                                    word.substring(word.indexOf('=', 1) + 1)));
            return arguments;
        }

        List<String> queries() {
            return words.stream().filter(word -> word.startsWith("?")).toList();
        }
    }

    private void take(Request request) throws IOException {
        if (mouth.misbehaves()) {
            return;
        }
        @Nullable User user = login.user();
        if (request.path().equals("/login")) {
            answer(request, () -> logIn(request));
        } else if (user == null) {
            mouth.fatal("not logged in");
        } else if (request.path().equals("/cancel")) {
            cancel(request);
        } else if (request.path().endsWith("/listen")) {
            listen(request);
        } else {
            Thread.ofVirtual().start(() -> run(request, user));
        }
    }

    private interface Doing {
        void run() throws IOException, Trap;
    }

    private void answer(Request request, Doing doing) throws IOException {
        try {
            doing.run();
        } catch (Trap trap) {
            mouth.trap(request.tag(), trap);
            mouth.done(request.tag(), null);
        }
    }

    private void logIn(Request request) throws IOException, Trap {
        mouth.done(request.tag(), login.take(request.arguments()));
    }

    private void run(Request request, User user) {
        try {
            answer(
                    request,
                    () -> {
                        List<Map<String, String>> rows =
                                commands.run(
                                        "api",
                                        user,
                                        request.path(),
                                        request.arguments(),
                                        request.queries());
                        if (Commands.changes(request.path()) && board.has(Fault.SILENT_CHANGE)) {
                            return;
                        }
                        for (Map<String, String> row : rows) {
                            mouth.row(request.tag(), row);
                        }
                        boolean lists = request.path().endsWith("/print");
                        if (rows.isEmpty() && lists && board.spec().saysEmpty()) {
                            mouth.say("!empty", request.tag(), List.of());
                        }
                        mouth.done(request.tag(), null);
                    });
        } catch (IOException _) {
            // The other side left.
        }
    }

    private void listen(Request request) {
        listens.put(
                request.tag(),
                board.listen(port -> {
                    try {
                        mouth.row(request.tag(), Map.of("name", port));
                    } catch (IOException _) {
                        unlisten(request.tag());
                    }
                }));
    }

    private boolean unlisten(String tag) {
        AutoCloseable listening = listens.remove(tag);
        try {
            if (listening != null) {
                listening.close();
            }
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        return listening != null;
    }

    private void cancel(Request request) throws IOException {
        List<String> tags = new ArrayList<>();
        String wanted = request.arguments().get("tag");
        tags.addAll(wanted == null ? listens.keySet() : List.of(wanted));
        for (String tag : tags) {
            if (unlisten(tag)) {
                mouth.trap(tag, new Trap(2, "interrupted"));
                mouth.done(tag, null);
            }
        }
        mouth.done(request.tag(), null);
    }
}
