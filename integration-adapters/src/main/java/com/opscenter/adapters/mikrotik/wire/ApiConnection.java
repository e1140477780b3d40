package com.opscenter.adapters.mikrotik.wire;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One connection on which requests overlap: each bears a tag, and its replies bear the same. When
/// the connection fails, all requests on it do, and it is never used again.
public final class ApiConnection implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;
    private final Sentences sentences;
    private final WireLimits limits;
    private final Map<String, Call> calls = new ConcurrentHashMap<>();
    private final AtomicInteger tags = new AtomicInteger();
    private final Object writing = new Object();
    private final Runnable onEnd;
    private final Heard heard;
    private volatile @Nullable IOException failure;
    private volatile boolean spoken;

    /// Reads from now on.
    ///
    /// @param onEnd told once, when the connection is no more, whoever ended it
    /// @param heard hears everything that is said
    public ApiConnection(Socket socket, WireLimits limits, Runnable onEnd, Heard heard)
            throws IOException {
        this.socket = socket;
        this.limits = limits;
        this.onEnd = onEnd;
        this.heard = heard;
        this.out = socket.getOutputStream();
        this.sentences = new Sentences(new BufferedInputStream(socket.getInputStream()), limits);
    }

    public ApiConnection start() {
        Thread.ofVirtual().name("routeros-" + socket.getPort()).start(this::read);
        return this;
    }

    public Call begin(Command command) throws IOException {
        return begin(command, null);
    }

    /// Sends a request whose rows come for as long as it is not cancelled.
    public Call listen(Command command, Consumer<Map<String, String>> listener) throws IOException {
        return begin(command, listener);
    }

    private Call begin(Command command, @Nullable Consumer<Map<String, String>> listener)
            throws IOException {
        Call call = new Call(Integer.toString(tags.incrementAndGet()), listener, limits);
        calls.put(call.tag(), call);
        IOException ended = failure;
        if (ended != null) {
            calls.remove(call.tag());
            throw ended;
        }
        List<String> words = command.words(call.tag());
        synchronized (writing) {
            heard.sentence(true, words);
            out.write(Sentences.encode(words));
            out.flush();
        }
        return call;
    }

    /// Asks the device to end a request. It ends with a trap, "interrupted", and this one is done.
    public Call cancel(Call call) throws IOException {
        return begin(Command.of("/cancel").with("tag", call.tag()));
    }

    private void read() {
        try {
            while (true) {
                List<String> words = sentences.next();
                if (words.isEmpty()) {
                    throw new EOFException();
                }
                spoken = true;
                heard.sentence(false, words);
                dispatch(Reply.of(words), words.stream().mapToInt(String::length).sum());
            }
        } catch (IOException ended) {
            end(ended);
        } catch (RuntimeException unexpected) {
            end(new IOException(unexpected));
        }
    }

    private void dispatch(Reply reply, int size) throws IOException {
        if (reply.word().equals("!fatal")) {
            throw new FatalException(reply.message());
        }
        Call call = calls.get(reply.tag());
        if (call != null && call.take(reply, size)) {
            calls.remove(call.tag());
        }
    }

    private void end(IOException cause) {
        synchronized (this) {
            if (failure != null) {
                return;
            }
            failure = cause;
        }
        closeSocket();
        for (Iterator<Call> each = calls.values().iterator(); each.hasNext(); ) {
            each.next().fail(cause);
            each.remove();
        }
        onEnd.run();
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException _) {
            // A socket that cannot be closed is closed.
        }
    }

    public boolean isOpen() {
        return failure == null;
    }

    /// Whether the other side ever sent a sentence, so that it does speak this protocol.
    public boolean hasSpoken() {
        return spoken;
    }

    @Override
    public void close() {
        end(new EOFException());
    }
}
