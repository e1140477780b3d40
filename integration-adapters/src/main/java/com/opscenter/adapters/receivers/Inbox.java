package com.opscenter.adapters.receivers;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Messages that wait for being read. What finds no room is dropped and counted.
public final class Inbox<T> {

    private static final int BATCH = 500;

    private final BlockingQueue<Arrival<T>> waiting;
    private final Tally tally;
    private final Clock clock;

    public Inbox(int room, Tally tally, Clock clock) {
        this.waiting = new ArrayBlockingQueue<>(room);
        this.tally = tally;
        this.clock = clock;
    }

    /// @return whether there was room
    public boolean put(T message, InetAddress sender) {
        boolean taken = waiting.offer(new Arrival<>(message, sender, clock.instant()));
        if (!taken) {
            tally.count(Fate.NO_ROOM);
        }
        return taken;
    }

    /// The next messages, none when there are none for that long.
    List<Arrival<T>> take(Duration patience) throws InterruptedException {
        List<Arrival<T>> next = new ArrayList<>();
        @Nullable Arrival<T> first = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            next.add(first);
            waiting.drainTo(next, BATCH);
        }
        return next;
    }
}
