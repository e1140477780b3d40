package com.opscenter.projections.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.views.RowJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Folds events in memory. Every version of a row is kept; what can fail for one event fails before
/// anything of it is kept, and parks the event's key.
final class Batch<R> {

    /// An event set aside with everything that follows for its key.
    ///
    /// @param cause null for events that only follow a failed one
    record Parked(String key, StoredEvent event, @Nullable String cause) {}

    private final Projection<R> projection;
    private final Map<String, Version<R>> current = new HashMap<>();
    private final Set<String> parkedKeys = new HashSet<>();

    private final TreeMap<String, Version<R>> touched = new TreeMap<>();
    private final List<Version.Closed<R>> closed = new ArrayList<>();
    private final List<Parked> parked = new ArrayList<>();

    Batch(Projection<R> projection, Iterable<Version<R>> current, Set<String> parkedKeys) {
        this.projection = projection;
        current.forEach(version -> this.current.put(version.key(), version));
        this.parkedKeys.addAll(parkedKeys);
    }

    /// The keys a batch concerns.
    static Set<String> keys(Projection<?> projection, List<StoredEvent> events) {
        Set<String> keys = new HashSet<>();
        for (StoredEvent event : events) {
            keyOf(projection, event).ifPresent(keys::add);
        }
        return keys;
    }

    /// An event whose name or key cannot be told counts for its stream, so that it is not lost.
    static Optional<String> keyOf(Projection<?> projection, StoredEvent stored) {
        Event payload = stored.payload();
        if (payload == null) {
            return Optional.of(stored.stream());
        }
        try {
            return projection.key(payload);
        } catch (RuntimeException e) {
            return Optional.of(stored.stream());
        }
    }

    void fold(StoredEvent stored) {
        Optional<String> key = keyOf(projection, stored);
        if (key.isEmpty()) {
            return;
        }
        if (parkedKeys.contains(key.get())) {
            parked.add(new Parked(key.get(), stored, null));
            return;
        }
        try {
            keep(next(key.get(), stored));
        } catch (RuntimeException e) {
            park(key.get(), stored, e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    void park(String key, StoredEvent stored, String cause) {
        parkedKeys.add(key);
        parked.add(new Parked(key, stored, cause));
    }

    /// The newest version of each row that changed, sorted by key.
    List<Version<R>> newest() {
        return List.copyOf(touched.values());
    }

    List<Version.Closed<R>> closed() {
        return closed;
    }

    List<Parked> parked() {
        return parked;
    }

    boolean isEmpty() {
        return touched.isEmpty() && parked.isEmpty();
    }

    private Version<R> next(String key, StoredEvent stored) {
        Event payload = stored.payload();
        if (payload == null) {
            throw new IllegalStateException(
                    "This version knows no event " + stored.type() + " v" + stored.typeVersion());
        }
        Version<R> before = current.get(key);
        R value = projection.fold(before == null ? null : before.value(), payload, stored);
        String site = stored.metadata().site();
        return new Version<>(
                key,
                stored.metadata().orgId(),
                site != null || before == null ? site : before.site(),
                stored.position(),
                stored.recordedAt(),
                stored.sequence(),
                value,
                value == null ? null : RowJson.write(value));
    }

    private void keep(Version<R> next) {
        Version<R> before = current.put(next.key(), next);
        touched.put(next.key(), next);
        if (before != null && before.value() != null) {
            closed.add(new Version.Closed<>(before, next.from(), next.at()));
        }
    }
}
