package com.opscenter.store;

import com.opscenter.history.api.StoredEvent;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/// One processor's way along the history. While the store is away there is simply nothing new.
final class StoredEventStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final long LOOK_AGAIN_MILLIS = 10;

    private final StoredEventSource source;
    private final HistoryTail tail;
    private final ArrayDeque<StoredEvent> ahead = new ArrayDeque<>();
    private long position;
    private @Nullable Runnable unfollow;

    StoredEventStream(StoredEventSource source, HistoryTail tail, long position) {
        this.source = source;
        this.tail = tail;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable()
                ? Optional.of(StoredEventSource.message(ahead.getFirst()))
                : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (!fetched()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return true;
    }

    private boolean fetched() {
        if (ahead.isEmpty() && tail.head() > position && !tail.isAway()) {
            ahead.addAll(source.after(position));
        }
        return !ahead.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // The contract is to block.
        }
        StoredEvent next = ahead.remove();
        position = next.position();
        return StoredEventSource.message(next);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        close();
        unfollow = tail.follow(callback);
        return true;
    }

    @Override
    public void close() {
        if (unfollow != null) {
            unfollow.run();
            unfollow = null;
        }
    }
}
