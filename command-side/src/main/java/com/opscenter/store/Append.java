package com.opscenter.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one command wants to store: all of it or nothing. The writer completes `done` with the
/// position of the last event.
record Append(
        List<Row> rows,
        @Nullable AppendKey key,
        CompletableFuture<Long> done,
        AtomicBoolean taken) {

    /// An event as it goes into the table.
    record Row(
            String id,
            String aggregate,
            long sequence,
            String type,
            String time,
            String payloadType,
            String revision,
            String payload,
            String metaData,
            String orgId,
            @Nullable String site,
            String correlationId) {

        int size() {
            return payload.length() + metaData.length();
        }
    }

    Append(List<Row> rows, @Nullable AppendKey key) {
        this(List.copyOf(rows), key, new CompletableFuture<>(), new AtomicBoolean());
    }

    /// True for one caller only: the writer that starts on it, or the waiting command that gives up
    /// before that.
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    /// Two commands that share one of these do not travel in one batch.
    List<Object> claims() {
        Stream<Object> streams = rows.stream().map(Row::aggregate);
        Stream<Object> all =
                key == null
                        ? streams
                        : Stream.concat(streams, Stream.of(List.of(key.actor(), key.key())));
        return all.distinct().toList();
    }

    int size() {
        return rows.stream().mapToInt(Row::size).sum();
    }
}
