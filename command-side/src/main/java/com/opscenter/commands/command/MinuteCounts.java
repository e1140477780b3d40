package com.opscenter.commands.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How often each key came up since the last closing. Beyond the most keys, one common count goes
/// on, so that whoever has many addresses costs no more than anybody else.
final class MinuteCounts<W> {

    private static final int MOST = 100;

    /// Told of every count; null stands for all keys beyond the most.
    @FunctionalInterface
    interface Told<W> {
        void of(@Nullable W who, int count);
    }

    private record Count<W>(W who, int count) {}

    private Map<String, Count<W>> counts = new HashMap<>();
    private int further;

    /// @return the count of this key with this time; beyond the most keys the common one
    synchronized int add(String key, W who) {
        Count<W> known = counts.get(key);
        if (known == null && counts.size() >= MOST) {
            return ++further;
        }
        int count = known == null ? 1 : known.count() + 1;
        counts.put(key, new Count<>(who, count));
        return count;
    }

    void close(Told<W> told) {
        Map<String, Count<W>> closed;
        int closedFurther;
        synchronized (this) {
            closed = counts;
            closedFurther = further;
            counts = new HashMap<>();
            further = 0;
        }
        closed.values().forEach(one -> told.of(one.who(), one.count()));
        if (closedFurther > 0) {
            told.of(null, closedFurther);
        }
    }
}
