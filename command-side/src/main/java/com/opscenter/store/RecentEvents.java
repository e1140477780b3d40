package com.opscenter.store;

import com.opscenter.history.api.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// The newest events, for all who follow the end of the history on this node: each is fetched and
/// read once, however many they are. Whoever is far behind reads the store.
final class RecentEvents {

    private static final int KEPT = 2_000;

    private final Store store;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Run newest = new Run(-1, List.of());
    private volatile boolean grown = true;

    RecentEvents(Store store) {
        this.store = store;
    }

    @FunctionalInterface
    interface Store {
        /// In order, nothing between them left out.
        List<StoredEvent> after(long position, int limit);
    }

    /// All events there are after one position, up to the last of them.
    private record Run(long after, List<StoredEvent> events) {

        long end() {
            return events.isEmpty() ? after : events.getLast().position();
        }

        /// Whether something that comes after the position is not here.
        boolean isBehind(long position) {
            return position < after;
        }

        List<StoredEvent> after(long position, int limit) {
            int from = 0;
            for (int to = events.size(); from < to; ) {
                int middle = (from + to) >>> 1;
                if (events.get(middle).position() <= position) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return events.subList(from, Math.min(events.size(), from + limit));
        }

        Run with(List<StoredEvent> more) {
            List<StoredEvent> all = new ArrayList<>(events);
            all.addAll(more);
            int left = Math.max(0, all.size() - KEPT);
            return new Run(
                    left == 0 ? after : all.get(left - 1).position(),
                    List.copyOf(all.subList(left, all.size())));
        }
    }

    /// There may be more than was read.
    void appended() {
        grown = true;
    }

    /// What the store has after `position` when it is asked.
    List<StoredEvent> after(long position, int limit) {
        Run run = newest;
        if (limit > KEPT || run.isBehind(position)) {
            return store.after(position, limit);
        }
        return holds(run, position) ? run.after(position, limit) : readOn(position, limit);
    }

    private boolean holds(Run run, long position) {
        return !grown && position < run.end() && !run.isBehind(position);
    }

    private List<StoredEvent> readOn(long position, int limit) {
        lock.lock();
        try {
            Run run = newest;
            if (!holds(run, position)) {
                run = longer(position > run.end() ? new Run(position, List.of()) : run, limit);
                newest = run;
            }
            return run.isBehind(position)
                    ? store.after(position, limit)
                    : run.after(position, limit);
        } finally {
            lock.unlock();
        }
    }

    private Run longer(Run run, int limit) {
        // First, so that what comes meanwhile is not missed.
        grown = false;
        boolean all = false;
        try {
            List<StoredEvent> more = store.after(run.end(), limit);
            all = more.size() < limit;
            return run.with(more);
        } finally {
            if (!all) {
                grown = true;
            }
        }
    }
}
