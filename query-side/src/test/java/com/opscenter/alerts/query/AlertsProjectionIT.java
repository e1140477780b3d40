package com.opscenter.alerts.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.query.Projecting;
import com.opscenter.views.View;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertsProjectionIT {

    private final InMemoryHistory history = new InMemoryHistory();
    private final AlertsProjection projection = new AlertsProjection();

    @Test
    void an_alert_at_any_position_is_the_fold_of_the_events_up_to_there() {
        fill(300, 20261121);
        try (Projecting projecting = Projecting.of(history, projection)) {
            projecting.settle();
            for (StoredEvent event : history.all()) {
                long position = event.position();
                assertThat(rows(projecting, position))
                        .as("at %s", position)
                        .isEqualTo(fold(position));
            }
        }
    }

    @Test
    void folding_twice_gives_the_same_rows() {
        fill(300, 7);
        try (Projecting once = Projecting.of(history, projection);
                Projecting twice = Projecting.of(history, projection)) {
            assertThat(rows(once.settle(), null)).isEqualTo(rows(twice.settle(), null));
        }
    }

    private void fill(int steps, int seed) {
        Random random = new Random(seed);
        for (int step = 0; step < steps; step++) {
            history.append(AlertHistory.next(history, random));
        }
    }

    /// By a fold that knows nothing of the runner.
    private Map<String, AlertRow> fold(long upTo) {
        Map<String, AlertRow> rows = new TreeMap<>();
        for (StoredEvent event : history.all()) {
            Event payload = event.payload();
            if (event.position() <= upTo && payload != null) {
                String key = projection.key(payload).orElseThrow();
                rows.put(key, projection.fold(rows.get(key), payload, event));
            }
        }
        return rows;
    }

    private static Map<String, AlertRow> rows(Projecting projecting, @Nullable Long at) {
        Map<String, AlertRow> rows = new TreeMap<>();
        projecting
                .reads()
                .in(ORG, db -> Alerts.VIEW.fetch(db, at, DSL.noCondition(), View.KEY.asc()))
                .forEach(row -> rows.put(row.key(), row.value()));
        return rows;
    }
}
