package com.opscenter.push.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.push.api.Frame;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// One stream of server-sent events. The request's own thread writes it. The `id` of each event is
/// the position up to which everything of the stream was sent, the least of its topics: whoever
/// comes back with it misses nothing, and what is repeated is absolute.
final class EventStream implements Hearer {

    private static final Duration COMMENT = Duration.ofSeconds(15);

    /// Word the caller asked by, by destination.
    private final Map<String, String> words;

    /// Position by destination.
    private final Map<String, Long> reached = new LinkedHashMap<>();

    private final Backlog backlog = new Backlog();
    private final Caller caller;
    private final LongSupplier head;
    private final OutputStream out;

    /// @param from the position at which all its topics begin
    /// @param head the newest position there is
    EventStream(
            Caller caller,
            Map<String, String> words,
            long from,
            LongSupplier head,
            OutputStream out) {
        this.caller = caller;
        this.words = words;
        this.head = head;
        this.out = out;
        words.keySet().forEach(destination -> reached.put(destination, from));
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public Collection<String> destinations() {
        return words.keySet();
    }

    @Override
    public void tell(Message message) {
        backlog.tell(message);
    }

    /// A broken connection shows when something is written to it.
    @Override
    public boolean isSilent() {
        return false;
    }

    @Override
    public void refuse(String code, String detail) {
        backlog.end(": " + code + "\n\n");
    }

    @Override
    public void end() {
        backlog.end("");
    }

    /// Writes what is heard until the stream ends, or fails because nobody reads it.
    void write() throws IOException, InterruptedException {
        while (true) {
            switch (backlog.next(COMMENT)) {
                case Backlog.Told(var message) -> write(message);
                case Backlog.Answer(var text) -> out.write(text(text));
                case Backlog.Mark.NOTHING -> out.write(text(": still here\n\n"));
                case Backlog.Mark.GIVEN_UP -> writeResync();
                case Backlog.Mark.END -> {
                    return;
                }
            }
            out.flush();
        }
    }

    void write(Message message) throws IOException {
        String destination = message.destination();
        long before = reached.getOrDefault(destination, 0L);
        reached.put(destination, Math.max(before, message.position()));
        if (message.isMark()) {
            writeId();
        } else if (isNews(message, before)) {
            out.write(text("event: " + words.get(destination) + "\ndata: "));
            out.write(message.body());
            out.write(text("\n"));
            writeId();
        }
    }

    /// Deltas that were sent already, by a replay, are left out.
    private static boolean isNews(Message message, long before) {
        Frame frame = message.frame();
        return frame == null
                || !frame.kind().equals(Frame.DELTA)
                || frame.position() > before
                || frame.entries().stream().anyMatch(Frame.Entry::sample);
    }

    /// Too much was missed: the caller takes a snapshot that has reached the position, and goes on
    /// from there.
    void writeResync() throws IOException {
        long position = head.getAsLong();
        reached.replaceAll((_, before) -> Math.max(before, position));
        out.write(text("event: resync\ndata: {\"position\":" + position + "}\n"));
        writeId();
    }

    /// Ends the block; an id alone moves only what the caller comes back with.
    private void writeId() throws IOException {
        out.write(text("id: " + Collections.min(reached.values()) + "\n\n"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
