package com.opscenter.projections.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Positions;
import com.opscenter.projections.api.Projection;
import com.opscenter.projections.api.ViewChanges.Advance;
import com.opscenter.projections.api.ViewChanges.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How far the shown rows are, as this node knows, and what changed in them. A feature is as far as
/// the slowest of its projections. What changed is told from the events themselves, so that it does
/// not matter which node folded them, nor into which build.
final class Shown implements Positions {

    /// Positions; a larger distance is told as one resync.
    private static final long WORTH_TELLING = 20_000;

    private static final int READ = 2_000;

    private final Map<String, Feature> features = new HashMap<>();
    private final Map<String, Track> tracks = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final EventReader history;
    private final Listeners listeners;

    /// Who waits for a feature is not woken by those of others.
    ///
    /// @param reached by projection
    private record Feature(Map<String, Long> reached, Condition moved) {

        long slowest() {
            return reached.values().stream().mapToLong(Long::longValue).min().orElse(0);
        }
    }

    /// What was told of one projection.
    private static final class Track {
        private final ReentrantLock telling = new ReentrantLock();
        private long told = -1;
        private long build = -1;
    }

    Shown(Collection<Projection<?>> projections, EventReader history, Listeners listeners) {
        this.history = history;
        this.listeners = listeners;
        for (Projection<?> projection : projections) {
            tracks.put(projection.name(), new Track());
            features.computeIfAbsent(
                            projection.feature(),
                            _ -> new Feature(new HashMap<>(), lock.newCondition()))
                    .reached()
                    .put(projection.name(), 0L);
        }
    }

    /// The rows shown are at `position`.
    ///
    /// @param events the last ones up to there, as far as they are at hand
    /// @param from position before the first of them
    void reached(Projection<?> projection, long position, long from, List<StoredEvent> events) {
        Track track = tracks.get(projection.name());
        if (track == null) {
            return;
        }
        track.telling.lock();
        try {
            if (track.told >= position) {
                return;
            }
            // Listeners first: who waited for a position finds them told.
            if (track.told >= 0) {
                tell(projection, track.told, position, from, events);
            } else {
                // What moved before is not known: it may have been read already.
                listeners.refolded(projection.feature());
            }
            track.told = position;
            publish(projection, position);
        } finally {
            track.telling.unlock();
        }
    }

    /// Which build is shown. In another one no row need have moved, and yet each may read
    /// otherwise.
    void shows(Projection<?> projection, long build) {
        Track track = tracks.get(projection.name());
        if (track == null) {
            return;
        }
        track.telling.lock();
        try {
            if (track.build >= 0 && track.build != build) {
                listeners.refolded(projection.feature());
            }
            track.build = build;
        } finally {
            track.telling.unlock();
        }
    }

    private void tell(
            Projection<?> projection,
            long told,
            long position,
            long from,
            List<StoredEvent> events) {
        if (from > told && position - told > WORTH_TELLING) {
            listeners.advanced(advance(projection, told, position, List.of()));
            listeners.refolded(projection.feature());
            return;
        }
        List<StoredEvent> all = from > told ? read(told, from) : new ArrayList<>();
        events.stream().filter(event -> event.position() > told).forEach(all::add);
        listeners.advanced(advance(projection, told, position, all));
    }

    /// The events after `from` up to `upTo`.
    private List<StoredEvent> read(long from, long upTo) {
        List<StoredEvent> all = new ArrayList<>();
        long at = from;
        while (at < upTo) {
            List<StoredEvent> some = history.after(at, READ);
            if (some.isEmpty()) {
                break;
            }
            some.stream().filter(event -> event.position() <= upTo).forEach(all::add);
            at = some.getLast().position();
        }
        return all;
    }

    private static Advance advance(
            Projection<?> projection, long told, long position, List<StoredEvent> events) {
        Map<String, Change> newest = new LinkedHashMap<>();
        for (StoredEvent event : events) {
            Batch.keyOf(projection, event).ifPresent(key -> newest.put(key, change(key, event)));
        }
        return new Advance(
                projection.name(),
                projection.feature(),
                told,
                position,
                List.copyOf(newest.values()));
    }

    private static Change change(String key, StoredEvent event) {
        return new Change(
                key,
                event.metadata().orgId(),
                event.metadata().site(),
                event.position(),
                event.recordedAt());
    }

    private void publish(Projection<?> projection, long position) {
        lock.lock();
        try {
            Feature feature = feature(projection.feature());
            long before = feature.slowest();
            feature.reached().put(projection.name(), position);
            if (feature.slowest() != before) {
                feature.moved().signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// How far the rows of one projection are.
    long at(Projection<?> projection) {
        lock.lock();
        try {
            return feature(projection.feature()).reached().getOrDefault(projection.name(), 0L);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long of(String feature) {
        lock.lock();
        try {
            return feature(feature).slowest();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean await(Collection<String> features, long position, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            for (String name : features) {
                Feature feature = feature(name);
                while (feature.slowest() < position) {
                    if (left <= 0) {
                        return false;
                    }
                    left = feature.moved().awaitNanos(left);
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private Feature feature(String name) {
        Feature feature = features.get(name);
        if (feature == null) {
            throw new IllegalArgumentException("no projection is of feature " + name);
        }
        return feature;
    }
}
