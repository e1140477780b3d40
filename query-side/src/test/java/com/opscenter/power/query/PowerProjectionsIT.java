package com.opscenter.power.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.power.api.OutletState.OFF;
import static com.opscenter.power.api.OutletState.ON;
import static com.opscenter.power.query.PowerHistory.asked;
import static com.opscenter.power.query.PowerHistory.confirmed;
import static com.opscenter.power.query.PowerHistory.pdu;
import static com.opscenter.power.query.PowerHistory.read;
import static com.opscenter.power.query.PowerHistory.timedOut;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.LoadState;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.projections.query.Projecting;
import com.opscenter.views.Change;
import com.opscenter.views.CommandCourse;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PowerProjectionsIT {

    private final InMemoryHistory history = new InMemoryHistory();

    @Test
    void an_outlet_at_any_position_is_the_fold_of_the_events_up_to_there() {
        Random random = new Random(20261121);
        OutletsProjection projection = new OutletsProjection();
        try (Projecting projecting = Projecting.of(history, projection)) {
            for (int step = 0; step < 400; step++) {
                RandomPower.next(history, random).ifPresent(history::append);
            }
            projecting.settle();
            for (StoredEvent event : history.all()) {
                long position = event.position();
                assertThat(rows(projecting, position))
                        .as("at %s", position)
                        .isEqualTo(RandomPower.fold(history, projection, position));
            }
        }
    }

    @Test
    void folding_twice_gives_the_same_rows() {
        Random random = new Random(7);
        for (int step = 0; step < 300; step++) {
            RandomPower.next(history, random).ifPresent(history::append);
        }
        try (Projecting once = Projecting.of(history, new OutletsProjection());
                Projecting twice = Projecting.of(history, new OutletsProjection())) {
            assertThat(rows(once.settle(), null)).isEqualTo(rows(twice.settle(), null));
        }
    }

    @Test
    void a_command_that_led_to_the_new_state_is_named_with_it() {
        history.append(read(3, ON));
        history.append(asked(3, "c1", SwitchAction.OFF));
        history.append(read(3, OFF));
        history.append(confirmed(3, "c1", OFF));
        Change change = lastChange();
        assertThat(change.commandId()).isEqualTo("c1");
        assertThat(change.by()).isEqualTo(InMemoryHistory.ALICE);
    }

    @Test
    void a_late_reading_names_the_command_nobody_read_in_time() {
        history.append(read(3, ON));
        history.append(asked(3, "c1", SwitchAction.OFF));
        history.append(timedOut(3, "c1"));
        history.append(read(3, OFF));
        assertThat(lastChange().commandId()).isEqualTo("c1");
    }

    @Test
    void a_switch_at_the_device_is_nobodys_command() {
        history.append(read(3, ON));
        history.append(read(3, OFF));
        assertThat(lastChange().by()).isNull();
    }

    @Test
    void a_pdus_load_is_in_its_state_since_it_entered_it() {
        history.append(pdu(LoadState.NORMAL));
        long near = history.append(pdu(LoadState.NEAR)).position();
        history.append(pdu(LoadState.NEAR));
        try (Projecting projecting = Projecting.of(history, new PdusProjection())) {
            projecting.settle();
            List<Row<PduRow>> rows =
                    projecting.reads().in(ORG, db -> Pdus.VIEW.fetch(db, null, DSL.noCondition()));
            assertThat(rows)
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.value().loadSincePosition()).isEqualTo(near);
                        assertThat(row.version()).isEqualTo(2);
                    });
        }
    }

    private Change lastChange() {
        try (Projecting projecting = Projecting.of(history, new OutletsProjection())) {
            return Optional.ofNullable(rows(projecting.settle(), null).get("outlet/pdu-1/3"))
                    .map(OutletRow::course)
                    .map(CommandCourse::lastChange)
                    .orElseThrow();
        }
    }

    private static Map<String, OutletRow> rows(Projecting projecting, @Nullable Long at) {
        Map<String, OutletRow> rows = new TreeMap<>();
        projecting
                .reads()
                .in(ORG, db -> Outlets.VIEW.fetch(db, at, DSL.noCondition(), View.KEY.asc()))
                .forEach(row -> rows.put(row.key(), row.value()));
        return rows;
    }
}
