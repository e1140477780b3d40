package com.opscenter.projections.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.views.RowJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Folds events in memory. Every version of a row is kept; what can fail for one event fails before
/// anything of it is kept, and parks the event's key.
final class Batch<R> {

    /// An event set aside with everything that follows for its key.
    ///
    /// @param cause null for events that only follow a failed one
    record Parked(String key, StoredEvent event, @Nullable String cause) {}

    private static final String UNKNOWN = "This version knows no event ";

    private final Projection<R> projection;
    private final Map<String, Version<R>> current = new HashMap<>();
    private final Set<String> parkedKeys = new HashSet<>();

    private final Map<String, Version<R>> touched = new HashMap<>();
    private final List<Version.Closed<R>> closed = new ArrayList<>();
    private final List<Parked> parked = new ArrayList<>();

    Batch(Projection<R> projection, Iterable<Version<R>> current, Set<String> parkedKeys) {
        this.projection = projection;
        know(current);
        this.parkedKeys.addAll(parkedKeys);
    }

    /// Takes rows that were written before.
    void know(Iterable<Version<R>> rows) {
        rows.forEach(version -> current.put(version.key(), version));
    }

    boolean knows(String key) {
        return current.containsKey(key);
    }

    /// How many rows are held in memory.
    int size() {
        return current.size();
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

    /// Whether an event was parked because the software did not know it.
    static boolean isUnknown(@Nullable String cause) {
        return cause != null && cause.startsWith(UNKNOWN);
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
        return touched.values().stream().sorted(Comparator.comparing(Version::key)).toList();
    }

    List<Version.Closed<R>> closed() {
        return closed;
    }

    /// Forgets the closed versions once they are written.
    void pastIsWritten() {
        closed.clear();
    }

    /// Forgets all rows once they are written; they are read again when events concern them.
    void rowsAreWritten() {
        touched.clear();
        current.clear();
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
            throw new IllegalStateException(UNKNOWN + stored.type() + " v" + stored.typeVersion());
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
