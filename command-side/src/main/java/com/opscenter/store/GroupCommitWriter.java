package com.opscenter.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;

/// The one writer of a node: one thread, one connection, one call per batch. Group commit pays for
/// the serialization of all appends.
final class GroupCommitWriter implements AutoCloseable {

    /// The server ends a call earlier (see `AppendConnection`): one that takes longer is with a
    /// server that is frozen or gone.
    private static final Duration LONGEST_CALL = Duration.ofSeconds(6);

    private static final long IDLE = 0;

    private final AppendQueue queue = new AppendQueue();
    private final AppendConnection connection;
    private final Runnable afterCommit;
    private final LongAdder batches = new LongAdder();
    private final Thread thread;
    private volatile long busySince = IDLE;
    private volatile boolean closed;

    /// @param afterCommit called on the writer's thread: must be quick and not throw
    GroupCommitWriter(AppendConnection connection, Runnable afterCommit) {
        this.connection = connection;
        this.afterCommit = afterCommit;
        this.thread = Thread.ofPlatform().name("append").daemon().start(this::run);
    }

    /// The future ends with the position, or with `StaleHeadException`, `KnownKeyException`,
    /// `SQLException`, or `RejectedExecutionException` when the queue is stuck, full or closed.
    CompletableFuture<Long> submit(Append append) {
        if (closed || isStuck() || !queue.offer(append)) {
            append.done()
                    .completeExceptionally(
                            new RejectedExecutionException(
                                    "the append queue is stuck, full or closed"));
        }
        return append.done();
    }

    /// Whether the server has not answered for longer than it answers when all is well. Who came
    /// now would wait in vain, each for its whole patience.
    boolean isStuck() {
        long since = busySince;
        return since != IDLE && System.nanoTime() - since > LONGEST_CALL.toNanos();
    }

    /// How many calls were made for all appends so far.
    long batches() {
        return batches.sum();
    }

    private void run() {
        try {
            while (!closed) {
                serve(queue.next());
            }
        } catch (InterruptedException e) {
            // Only `close` interrupts, and only while waiting for work.
        } finally {
            RejectedExecutionException ended = new RejectedExecutionException("closed");
            queue.drain().forEach(append -> append.done().completeExceptionally(ended));
            connection.close();
        }
    }

    /// Whatever happens, the thread survives and no caller waits for ever.
    private void serve(List<Append> batch) {
        batch.removeIf(append -> !append.take());
        if (batch.isEmpty()) {
            return;
        }
        try {
            write(batch);
        } catch (RuntimeException | Error e) {
            batch.forEach(append -> append.done().completeExceptionally(e));
        } finally {
            busySince = IDLE;
        }
        afterCommit.run();
    }

    private void write(List<Append> batch) {
        busySince = System.nanoTime() | 1;
        try {
            List<Verdict> verdicts = connection.append(batch);
            // Before anybody hears of it and comes again.
            busySince = IDLE;
            batches.increment();
            for (int i = 0; i < verdicts.size(); i++) {
                complete(batch.get(i), verdicts.get(i));
            }
        } catch (SQLException e) {
            boolean lost = SqlFailure.isLostConnection(e) || !connection.isAlive();
            if (lost) {
                settle(batch, e);
            } else if (batch.size() == 1 || SqlFailure.isUnavailable(e)) {
                batch.forEach(append -> append.done().completeExceptionally(e));
            } else {
                // One row the database refuses: find its command by halving.
                write(batch.subList(0, batch.size() / 2));
                write(batch.subList(batch.size() / 2, batch.size()));
            }
        }
    }

    private static void complete(Append append, Verdict verdict) {
        switch (verdict) {
            case Verdict.Stored(var position) -> append.done().complete(position);
            case Verdict.KeyKnown() -> append.done().completeExceptionally(new KnownKeyException());
            case Verdict.HeadMoved() ->
                    append.done()
                            .completeExceptionally(
                                    new StaleHeadException(append.rows().getFirst().aggregate()));
        }
    }

    /// The connection died while the batch was under way: only the store knows whether it
    /// committed.
    private void settle(List<Append> batch, SQLException cause) {
        try {
            connection.replace();
            for (Append append : batch) {
                OptionalLong position = connection.find(append);
                if (position.isPresent()) {
                    append.done().complete(position.getAsLong());
                }
            }
        } catch (SQLException e) {
            connection.close();
            cause.addSuppressed(e);
        }
        batch.forEach(append -> append.done().completeExceptionally(cause));
    }

    /// Finishes the batch under way, refuses what still waits, and ends the connection.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
