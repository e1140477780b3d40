package com.opscenter.lab.routeros;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one connection says, as far as the device behaves.
final class ApiMouth {

    private static final int ABSURD = 0x0FFF_FFFF;

    private final Socket socket;
    private final OutputStream out;
    private final Board board;

    ApiMouth(Socket socket, Board board) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.board = board;
    }

    /// Whether something else than an answer came of a request.
    synchronized boolean misbehaves() throws IOException {
        if (board.has(Fault.RESET)) {
            socket.setSoLinger(true, 0);
            socket.close();
            return true;
        }
        if (board.has(Fault.GARBAGE)) {
            write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return true;
        }
        if (board.has(Fault.FATAL)) {
            fatal("too many sessions");
            return true;
        }
        if (board.has(Fault.HUGE)) {
            write(ApiWords.prefix(3));
            write("!re".getBytes(StandardCharsets.US_ASCII));
            write(ApiWords.prefix(ABSURD));
            write(new byte[1 << 16]);
            return true;
        }
        return board.has(Fault.HALF_OPEN);
    }

    void row(String tag, Map<String, String> row) throws IOException {
        List<String> words = new ArrayList<>();
        row.forEach((name, value) -> words.add("=" + name + "=" + value));
        say("!re", tag, words);
    }

    void trap(String tag, Trap trap) throws IOException {
        say("!trap", tag, List.of("=category=" + trap.category(), "=message=" + trap.words()));
    }

    void done(String tag, @Nullable String returned) throws IOException {
        say("!done", tag, returned == null ? List.of() : List.of("=ret=" + returned));
    }

    synchronized void fatal(String reason) throws IOException {
        write(ApiWords.sentence(List.of("!fatal", reason)));
        socket.close();
    }

    synchronized void say(String word, String tag, List<String> more) throws IOException {
        List<String> words = new ArrayList<>(List.of(word));
        if (!tag.isEmpty()) {
            words.add(".tag=" + tag);
        }
        words.addAll(more);
        write(ApiWords.sentence(words));
    }

    private void write(byte[] bytes) throws IOException {
        int at = 0;
        while (at < bytes.length && board.has(Fault.SLOW)) {
            out.write(bytes, at++, 1);
            out.flush();
            Pause.second();
        }
        out.write(bytes, at, bytes.length - at);
        out.flush();
    }
}
