package com.opscenter.adapters.mikrotik.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One request under way: collects its rows until `!done`.
public final class Call {

    /// How a request ended.
    ///
    /// @param returned the `=ret=` of its `!done`, null for none
    public record Done(List<Map<String, String>> rows, @Nullable String returned) {}

    private final String tag;
    private final @Nullable Consumer<Map<String, String>> listener;
    private final int mostBytes;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final CompletableFuture<Done> end = new CompletableFuture<>();
    private int bytes;
    private @Nullable String trap;

    /// @param listener is handed each row at once, and none is kept
    Call(String tag, @Nullable Consumer<Map<String, String>> listener, WireLimits limits) {
        this.tag = tag;
        this.listener = listener;
        this.mostBytes = limits.callBytes();
    }

    String tag() {
        return tag;
    }

    /// Whether that was its last reply. `!empty` and words of later versions tell nothing more.
    ///
    /// @throws GarbledException when the rows become too many
    boolean take(Reply reply, int size) throws GarbledException {
        switch (reply.word()) {
            case "!re" -> row(reply.attributes(), size);
            case "!trap" -> trap = trap == null ? reply.message() : trap;
            case "!done" -> {
                done(reply.attributes().get("ret"));
                return true;
            }
            default -> {}
        }
        return false;
    }

    private void row(Map<String, String> row, int size) throws GarbledException {
        if (listener != null) {
            listener.accept(row);
            return;
        }
        bytes += size;
        if (bytes > mostBytes) {
            throw new GarbledException("it answers one request with more than is read");
        }
        rows.add(row);
    }

    private void done(@Nullable String returned) {
        String refused = trap;
        if (refused == null) {
            end.complete(new Done(List.copyOf(rows), returned));
        } else {
            end.completeExceptionally(new TrapException(refused));
        }
    }

    /// The connection is no more.
    void fail(IOException cause) {
        end.completeExceptionally(cause);
    }

    /// Waits for the end.
    ///
    /// @throws TimeoutException nothing is known of it; the connection is of no use any more
    public Done await(Duration time) throws IOException, TrapException, TimeoutException {
        try {
            return end.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } catch (ExecutionException ended) {
            switch (ended.getCause()) {
                case TrapException trapped -> throw trapped;
                case IOException broken -> throw broken;
                case null, default -> throw new IllegalStateException(ended);
            }
        }
    }
}
