package com.opscenter.projections.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.views.View;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// What holds of every projection, whatever it shows.
public final class EveryPosition<R> {

    private final InMemoryHistory history;
    private final Projection<R> projection;
    private final View<R> view;

    private EveryPosition(InMemoryHistory history, Projection<R> projection) {
        this.history = history;
        this.projection = projection;
        this.view = View.of(projection);
    }

    /// The rows at every position are the fold of the events up to there, and a second fold of all
    /// of them gives the same rows.
    public static <R> void isTheFold(InMemoryHistory history, Projection<R> projection) {
        assertThat(history.all()).isNotEmpty();
        EveryPosition<R> every = new EveryPosition<>(history, projection);
        try (Projecting once = Projecting.of(history, projection);
                Projecting twice = Projecting.of(history, projection)) {
            once.settle();
            for (StoredEvent event : history.all()) {
                long position = event.position();
                assertThat(every.rows(once, position))
                        .as("at %s", position)
                        .isEqualTo(every.fold(position));
            }
            assertThat(every.rows(twice.settle(), null)).isEqualTo(every.rows(once, null));
        }
    }

    /// By a fold that knows nothing of the runner.
    private Map<String, R> fold(long upTo) {
        Map<String, R> rows = new TreeMap<>();
        for (StoredEvent event : history.all()) {
            Event payload = event.payload();
            if (event.position() <= upTo && payload != null) {
                projection.key(payload).ifPresent(key -> fold(rows, key, payload, event));
            }
        }
        return rows;
    }

    private void fold(Map<String, R> rows, String key, Event payload, StoredEvent event) {
        R folded = projection.fold(rows.get(key), payload, event);
        if (folded == null) {
            rows.remove(key);
        } else {
            rows.put(key, folded);
        }
    }

    private Map<String, R> rows(Projecting projecting, @Nullable Long at) {
        Map<String, R> rows = new TreeMap<>();
        projecting
                .reads()
                .in(ORG, db -> view.fetch(db, at, DSL.noCondition(), View.KEY.asc()))
                .forEach(row -> rows.put(row.key(), row.value()));
        return rows;
    }
}
