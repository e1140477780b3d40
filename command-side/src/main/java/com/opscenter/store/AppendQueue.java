package com.opscenter.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Appends that wait for the writer, handed out in batches. What arrives while a batch commits is
/// the next batch; nothing waits for company.
final class AppendQueue {

    private static final int CAPACITY = 4_096;
    private static final int MAX_COMMANDS = 256;
    private static final int MAX_ROWS = 2_000;
    private static final int MAX_CHARACTERS = 4 << 20;

    private final BlockingQueue<Append> queue = new ArrayBlockingQueue<>(CAPACITY);

    /// Put back by the writer's thread because an earlier one of the batch has the same stream or
    /// key.
    private final ArrayDeque<Append> deferred = new ArrayDeque<>();

    /// False when the queue is full.
    boolean offer(Append append) {
        return queue.offer(append);
    }

    /// Waits for the first. At most one command per stream and per key, so that each verdict
    /// depends on stored rows alone.
    List<Append> next() throws InterruptedException {
        Batch batch = new Batch();
        for (Iterator<Append> waiting = deferred.iterator(); waiting.hasNext() && batch.open(); ) {
            if (batch.add(waiting.next())) {
                waiting.remove();
            }
        }
        while (batch.open()) {
            boolean idle = batch.appends.isEmpty() && deferred.isEmpty();
            Append append = idle ? queue.take() : queue.poll();
            if (append == null) {
                break;
            }
            if (!batch.add(append)) {
                deferred.add(append);
            }
        }
        return batch.appends;
    }

    List<Append> drain() {
        List<Append> rest = new ArrayList<>(deferred);
        deferred.clear();
        queue.drainTo(rest);
        return rest;
    }

    private static final class Batch {

        private final List<Append> appends = new ArrayList<>();
        private final Set<Object> claimed = new HashSet<>();
        private int rows;
        private int characters;

        boolean open() {
            return appends.size() < MAX_COMMANDS && rows < MAX_ROWS && characters < MAX_CHARACTERS;
        }

        /// Claims even for one that must wait, so that a third one does not overtake it.
        boolean add(Append append) {
            boolean free = true;
            for (Object claim : append.claims()) {
                free &= claimed.add(claim);
            }
            if (free) {
                appends.add(append);
                rows += append.rows().size();
                characters += append.size();
            }
            return free;
        }
    }
}
