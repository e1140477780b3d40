package com.opscenter.power.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.projections.query.Projecting;
import com.opscenter.projections.query.ReadDatabase;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// However rows came to be, they are the same, now and at any position.
class SameRowsIT {

    private static final String NAME = "power_outlet";
    private static final int EVENTS = 600;
    private static final int LOOKS = 60;

    private final OutletsProjection projection = new OutletsProjection();

    @Test
    void live_replayed_and_rebuilt_rows_are_the_same() {
        for (long seed = 1; seed <= 3; seed++) {
            InMemoryHistory history = new InMemoryHistory();
            Random random = new Random(seed);
            try (Projecting live = Projecting.of(history, projection)) {
                append(history, random, EVENTS);
                String rows = live.settle().database().digest(NAME);
                try (Projecting replay = Projecting.of(history, projection)) {
                    assertThat(replay.settle().database().digest(NAME))
                            .as("replay")
                            .isEqualTo(rows);
                }
                live.rebuild(NAME);
                assertThat(live.database().digest(NAME + "_beside"))
                        .as("bulk, seed %s", seed)
                        .isEqualTo(rows);
                append(history, random, EVENTS / 10);
                live.settle().switchOver(NAME);
                ReadDatabase database = live.settle().database();
                assertThat(database.digest(NAME)).as("followed").isNotEqualTo(rows);
                looksBack(live, history, random);
            }
        }
    }

    @Test
    void a_lost_event_is_noticed() {
        InMemoryHistory history = new InMemoryHistory();
        append(history, new Random(4), EVENTS);
        InMemoryHistory shorter = new InMemoryHistory();
        append(shorter, new Random(4), EVENTS);
        shorter.lose(shorter.all().get(EVENTS / 2).position());
        try (Projecting whole = Projecting.of(history, projection);
                Projecting lossy = Projecting.of(shorter, projection)) {
            assertThat(lossy.settle().database().digest(NAME))
                    .isNotEqualTo(whole.settle().database().digest(NAME));
        }
    }

    private void looksBack(Projecting node, InMemoryHistory history, Random random) {
        for (int look = 0; look < LOOKS; look++) {
            long position = random.nextLong(history.head() + 1);
            Map<String, OutletRow> expected = RandomPower.fold(history, projection, position);
            assertThat(rows(node, position)).as("at %s", position).isEqualTo(expected);
            for (int number = 1; number <= 3; number++) {
                String key = PowerHistory.outlet(number).key();
                assertThat(row(node, position, key).map(Row::value))
                        .as("%s at %s", key, position)
                        .isEqualTo(Optional.ofNullable(expected.get(key)));
            }
        }
    }

    private static void append(InMemoryHistory history, Random random, int steps) {
        for (int step = 0; step < steps; step++) {
            RandomPower.next(history, random).ifPresent(history::append);
        }
    }

    private static Map<String, OutletRow> rows(Projecting node, long at) {
        Map<String, OutletRow> rows = new TreeMap<>();
        node.reads()
                .in(ORG, db -> Outlets.VIEW.fetch(db, at, DSL.noCondition(), View.KEY.asc()))
                .forEach(row -> rows.put(row.key(), row.value()));
        return rows;
    }

    private static Optional<Row<OutletRow>> row(Projecting node, long at, String key) {
        return node.reads().in(ORG, db -> Outlets.VIEW.find(db, at, key));
    }
}
