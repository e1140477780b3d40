package com.opscenter.projections.query;

import com.opscenter.projections.api.Positions;
import com.opscenter.projections.api.Projection;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The positions the runners of this node know of. A feature is as far as the slowest of its
/// projections.
final class Reached implements Positions {

    private final Map<String, Map<String, Long>> byFeature = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    Reached(List<Projection<?>> projections) {
        for (Projection<?> projection : projections) {
            byFeature
                    .computeIfAbsent(projection.feature(), _ -> new HashMap<>())
                    .put(projection.name(), 0L);
        }
    }

    void set(Projection<?> projection, long position) {
        lock.lock();
        try {
            byFeature
                    .getOrDefault(projection.feature(), Map.of())
                    .replace(projection.name(), position);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long of(String feature) {
        lock.lock();
        try {
            return least(feature);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean await(Collection<String> features, long position, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (features.stream().anyMatch(feature -> least(feature) < position)) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private long least(String feature) {
        Map<String, Long> projections = byFeature.get(feature);
        if (projections == null) {
            throw new IllegalArgumentException("no projection is of feature " + feature);
        }
        return projections.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }
}
