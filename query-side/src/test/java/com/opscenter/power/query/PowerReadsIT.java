package com.opscenter.power.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.power.api.OutletState.OFF;
import static com.opscenter.power.api.OutletState.ON;
import static com.opscenter.views.ReadSide.CLOCK;
import static com.opscenter.views.ReadSide.NOW;
import static com.opscenter.views.ReadSide.listing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Caller;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition.Condition;
import com.opscenter.ops.api.VerdictCondition.Severity;
import com.opscenter.power.api.LoadState;
import com.opscenter.power.api.OutletView;
import com.opscenter.power.api.PduView;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.readings.Surroundings;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceStates.State;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.telemetry.query.Telemetry;
import com.opscenter.views.NoSources;
import com.opscenter.views.Page;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

class PowerReadsIT {

    private static final Caller VIEWER = ReadSide.viewer(ORG);
    private static final Caller STRANGER = ReadSide.viewer("00000000-0000-4000-8000-00000000000f");

    private final ReadSide side =
            new ReadSide(new OutletsProjection(), new PdusProjection(), new NoSources());
    private final Telemetry telemetry = new Telemetry(side.projecting.database(), CLOCK);
    private final Surroundings surroundings =
            new Surroundings(
                    telemetry.readings(),
                    (_, _, _) -> Map.of("pdu-1", new State(HealthStatus.ONLINE, 30)),
                    CLOCK);
    private final PowerRows rows =
            new PowerRows(
                    side.reads,
                    side.pages,
                    new Outlets(surroundings, new ReadSide.Names()),
                    new Pdus(surroundings));
    private final PduReadsEndpoint pdus = new PduReadsEndpoint(side.sights, rows);
    private final OutletReadsEndpoint outlets = new OutletReadsEndpoint(side.sights, rows);

    @AfterEach
    void end() {
        telemetry.close();
        side.close();
    }

    @Test
    void an_outlet_shows_state_name_readings_and_what_is_pending() {
        append(PowerHistory.read(3, ON), PowerHistory.named(3, "NAS"));
        long asked = append(PowerHistory.asked(3, "c1", SwitchAction.OFF));
        telemetry
                .sink()
                .polled(
                        "pdu-1",
                        ORG,
                        "home-rack",
                        NOW,
                        List.of(new Sample("outlet/pdu-1/3", "currentDeciamps", 7, NOW)));
        ResponseEntity<OutletView> answer =
                outlets.one(VIEWER, "pdu-1:3", new When(null, Long.toString(asked)));
        OutletView outlet = Objects.requireNonNull(answer.getBody());
        assertThat(outlet.name()).isEqualTo("NAS");
        assertThat(outlet.deviceName()).isEqualTo("Outlet 3");
        assertThat(outlet.currentDeciamps()).isEqualTo(7);
        assertThat(outlet.freshness()).isEqualTo("fresh");
        assertThat(Objects.requireNonNull(outlet.pending()).action()).isEqualTo("off");
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(answer.getHeaders().getFirst("Event-Position")).isEqualTo("" + asked);
    }

    @Test
    void the_past_shows_the_outlet_as_it_was() {
        long on = append(PowerHistory.read(3, ON));
        append(PowerHistory.read(3, OFF));
        assertThat(outlet("pos:" + on).state()).isEqualTo(ON);
        assertThat(outlet(null).state()).isEqualTo(OFF);
        String instant = "2026-11-21T13:00:00.500Z";
        assertThat(outlet(instant).state()).isEqualTo(ON);
    }

    @Test
    void before_the_first_event_nothing_is_known() {
        append(PowerHistory.pdu(LoadState.NORMAL));
        Page<PduView> page =
                Objects.requireNonNull(
                        pdus.list(VIEWER, listing("2026-11-20T00:00:00Z", null, null)).getBody());
        assertThat(page.items()).isEmpty();
        assertThat(page.beforeHistory()).isTrue();
    }

    @Test
    void the_future_and_what_is_no_time_are_refused() {
        append(PowerHistory.pdu(LoadState.NORMAL));
        for (String at : List.of("2036-01-01T00:00:00Z", "pos:9999", "pos:x", "yesterday")) {
            assertThatThrownBy(() -> pdus.list(VIEWER, listing(at, null, null)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("at: ");
        }
    }

    @Test
    void pages_follow_each_other_while_rows_are_added() {
        append(PowerHistory.pdu(LoadState.NORMAL));
        for (int number = 2; number <= 20; number += 2) {
            append(PowerHistory.read(number, ON));
        }
        List<Integer> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<OutletView> page =
                    Objects.requireNonNull(
                            pdus.outlets(VIEWER, "pdu-1", listing(null, "3", cursor)).getBody());
            page.items().forEach(outlet -> seen.add(outlet.number()));
            cursor = page.nextCursor();
            append(PowerHistory.read(1, ON));
        } while (cursor != null);
        assertThat(seen).containsExactly(2, 4, 6, 8, 10, 12, 14, 16, 18, 20);
    }

    @Test
    void a_foreign_cursor_limit_or_sort_is_refused() {
        append(PowerHistory.pdu(LoadState.NORMAL));
        assertThatThrownBy(() -> pdus.list(VIEWER, listing(null, null, "abc.def")))
                .hasMessageContaining("cursor");
        assertThatThrownBy(() -> pdus.list(VIEWER, listing(null, "501", null)))
                .hasMessageContaining("limit");
    }

    @Test
    void another_organization_finds_no_outlet() {
        append(PowerHistory.read(3, ON));
        assertThatThrownBy(() -> outlets.one(STRANGER, "pdu-1:3", new When(null, null)))
                .hasMessageContaining("not-found");
    }

    @Test
    void a_position_not_reached_in_time_is_said_so() {
        assertThatThrownBy(() -> outlets.one(VIEWER, "pdu-1:3", new When(null, "77")))
                .hasMessageContaining("projection-behind");
    }

    @Test
    void a_pdu_counts_its_outlets_that_are_on_and_tells_its_limits() {
        append(PowerHistory.pdu(LoadState.NEAR), PowerHistory.read(1, ON));
        append(PowerHistory.read(2, OFF));
        PduView pdu =
                Objects.requireNonNull(pdus.one(VIEWER, "pdu-1", new When(null, null)).getBody());
        assertThat(pdu.outletsOn()).isEqualTo(1);
        assertThat(pdu.status()).isEqualTo("UP");
        assertThat(pdu.load().warnDeciamps()).isEqualTo(120);
        assertThat(pdu.load().criticalDeciamps()).isEqualTo(150);
    }

    @Test
    void a_pdu_near_its_limit_warns_and_one_over_it_is_critical() {
        StrainedPdus verdict = new StrainedPdus(rows);
        long near = append(PowerHistory.pdu(LoadState.NEAR));
        append(PowerHistory.pdu(LoadState.OVER));
        assertThat(verdict.conditions(Scope.now(ORG)))
                .extracting(Condition::severity)
                .containsExactly(Severity.CRITICAL);
        assertThat(verdict.conditions(new Scope(ORG, null, near, CLOCK.instant())))
                .extracting(Condition::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void protection_is_called_protected_on_the_wire() {
        append(PowerHistory.read(3, ON), PowerHistory.named(3, "NAS"));
        String json =
                JsonMapper.builder()
                        .addModule(new PowerJson())
                        .build()
                        .writeValueAsString(outlet(null));
        assertThat(json).contains("\"protected\":true").doesNotContain("isProtected");
    }

    private OutletView outlet(@Nullable String at) {
        return Objects.requireNonNull(outlets.one(VIEWER, "pdu-1/3", new When(at, null)).getBody());
    }

    private long append(Event... events) {
        for (var event : events) {
            side.history.append(event);
        }
        side.projecting.settle();
        return side.history.head();
    }
}
