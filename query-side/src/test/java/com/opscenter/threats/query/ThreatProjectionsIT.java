package com.opscenter.threats.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.projections.query.Projecting;
import com.opscenter.views.View;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThreatProjectionsIT {

    private final InMemoryHistory history = new InMemoryHistory();

    @Test
    void threats_and_blocks_at_any_position_are_the_fold_of_the_events_up_to_there() {
        fill(120, 20261121);
        isTheFold(new ThreatsProjection(), Threats.VIEW);
        isTheFold(new BlocksProjection(), Blocks.VIEW);
    }

    private <R> void isTheFold(Projection<R> projection, View<R> view) {
        try (Projecting projecting = Projecting.of(history, projection);
                Projecting twice = Projecting.of(history, projection)) {
            projecting.settle();
            for (StoredEvent event : history.all()) {
                long position = event.position();
                assertThat(rows(projecting, view, position))
                        .as("at %s", position)
                        .isEqualTo(fold(projection, position));
            }
            assertThat(rows(twice.settle(), view, null)).isEqualTo(rows(projecting, view, null));
        }
    }

    private void fill(int steps, int seed) {
        Random random = new Random(seed);
        for (int step = 0; step < steps; step++) {
            history.append(ThreatHistory.next(history, random));
        }
    }

    /// By a fold that knows nothing of the runner.
    private <R> Map<String, R> fold(Projection<R> projection, long upTo) {
        Map<String, R> rows = new TreeMap<>();
        for (StoredEvent event : history.all()) {
            Event payload = event.payload();
            if (event.position() > upTo || payload == null) {
                continue;
            }
            projection
                    .key(payload)
                    .ifPresent(key -> {
                        R folded = projection.fold(rows.get(key), payload, event);
                        if (folded == null) {
                            rows.remove(key);
                        } else {
                            rows.put(key, folded);
                        }
                    });
        }
        return rows;
    }

    private static <R> Map<String, R> rows(Projecting projecting, View<R> view, @Nullable Long at) {
        Map<String, R> rows = new TreeMap<>();
        projecting
                .reads()
                .in(ORG, db -> view.fetch(db, at, DSL.noCondition(), View.KEY.asc()))
                .forEach(row -> rows.put(row.key(), row.value()));
        return rows;
    }
}
