package com.opscenter.network.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.network.query.NetworkHistory.asked;
import static com.opscenter.network.query.NetworkHistory.confirmed;
import static com.opscenter.network.query.NetworkHistory.disabled;
import static com.opscenter.network.query.NetworkHistory.erring;
import static com.opscenter.network.query.NetworkHistory.poe;
import static com.opscenter.network.query.NetworkHistory.timedOut;
import static com.opscenter.network.query.NetworkHistory.up;
import static com.opscenter.network.query.NetworkHistory.wan;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortState;
import com.opscenter.network.api.WanStatus;
import com.opscenter.network.query.WanRow.Outage;
import com.opscenter.projections.api.Projection;
import com.opscenter.projections.query.Projecting;
import com.opscenter.views.Change;
import com.opscenter.views.View;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NetworkProjectionsIT {

    private final InMemoryHistory history = new InMemoryHistory();

    @Test
    void every_row_at_any_position_is_the_fold_of_the_events_up_to_there() {
        Random random = new Random(20261128);
        for (int step = 0; step < 300; step++) {
            history.append(RandomNetwork.next(history, random));
        }
        PortsProjection ports = new PortsProjection();
        SwitchesProjection switches = new SwitchesProjection();
        WansProjection wans = new WansProjection();
        try (Projecting projecting = Projecting.of(history, ports, switches, wans)) {
            projecting.settle();
            for (StoredEvent event : history.all()) {
                long position = event.position();
                assertSame(projecting, ports, Ports.VIEW, position);
                assertSame(projecting, switches, Switches.VIEW, position);
                assertSame(projecting, wans, Wans.VIEW, position);
            }
        }
    }

    @Test
    void folding_twice_gives_the_same_rows() {
        Random random = new Random(7);
        for (int step = 0; step < 300; step++) {
            history.append(RandomNetwork.next(history, random));
        }
        try (Projecting once = Projecting.of(history, new PortsProjection());
                Projecting twice = Projecting.of(history, new PortsProjection())) {
            assertThat(rows(once.settle(), Ports.VIEW, null))
                    .isEqualTo(rows(twice.settle(), Ports.VIEW, null));
        }
    }

    @Test
    void a_command_that_led_to_the_new_state_is_named_with_it() {
        history.append(up("3"));
        history.append(asked("3", "c1", PortAction.DISABLE));
        history.append(disabled("3"));
        history.append(confirmed("3", "c1", PortState.DOWN));
        assertThat(lastChange().commandId()).isEqualTo("c1");
        assertThat(lastChange().by()).isEqualTo(InMemoryHistory.ALICE);
    }

    @Test
    void a_late_reading_names_the_command_nobody_read_in_time() {
        history.append(up("3"));
        history.append(asked("3", "c1", PortAction.DISABLE));
        history.append(timedOut("3", "c1"));
        history.append(disabled("3"));
        assertThat(lastChange().commandId()).isEqualTo("c1");
    }

    @Test
    void a_change_that_a_command_was_not_about_is_nobodys() {
        history.append(up("3"));
        history.append(asked("3", "c1", PortAction.DISABLE));
        history.append(poe("3", PoeStatus.OFF));
        assertThat(lastChange().by()).isNull();
    }

    @Test
    void a_port_is_in_trouble_since_it_came_into_it() {
        history.append(up("3"));
        long since = history.append(erring("3")).position();
        history.append(erring("3"));
        assertThat(port().trouble()).isEqualTo(Trouble.ERRORS);
        assertThat(port().troubleSincePosition()).isEqualTo(since);
    }

    @Test
    void what_cannot_be_told_ends_no_outage() {
        StoredEvent down = history.append(wan("wan1", WanStatus.DOWN));
        history.append(wan("wan1", WanStatus.UNKNOWN));
        assertThat(wanRow().lastOutage()).isEqualTo(new Outage(down.occurredAt(), null));
        StoredEvent up = history.append(wan("wan1", WanStatus.DEGRADED));
        assertThat(wanRow().lastOutage()).isEqualTo(new Outage(down.occurredAt(), up.occurredAt()));
    }

    private <R> void assertSame(
            Projecting projecting, Projection<R> projection, View<R> view, long position) {
        assertThat(rows(projecting, view, position))
                .as("%s at %s", view.name(), position)
                .isEqualTo(RandomNetwork.fold(history, projection, position));
    }

    private Change lastChange() {
        return Objects.requireNonNull(port().course().lastChange());
    }

    private PortRow port() {
        try (Projecting projecting = Projecting.of(history, new PortsProjection())) {
            return Objects.requireNonNull(
                    rows(projecting.settle(), Ports.VIEW, null).get("port/zyxel-1/3"));
        }
    }

    private WanRow wanRow() {
        try (Projecting projecting = Projecting.of(history, new WansProjection())) {
            return Objects.requireNonNull(
                    rows(projecting.settle(), Wans.VIEW, null).get("wan/wan1"));
        }
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
