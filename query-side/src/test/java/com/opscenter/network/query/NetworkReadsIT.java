package com.opscenter.network.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.network.query.NetworkHistory.asked;
import static com.opscenter.network.query.NetworkHistory.device;
import static com.opscenter.network.query.NetworkHistory.disabled;
import static com.opscenter.network.query.NetworkHistory.erring;
import static com.opscenter.network.query.NetworkHistory.named;
import static com.opscenter.network.query.NetworkHistory.poe;
import static com.opscenter.network.query.NetworkHistory.port;
import static com.opscenter.network.query.NetworkHistory.up;
import static com.opscenter.views.ReadSide.CLOCK;
import static com.opscenter.views.ReadSide.NOW;
import static com.opscenter.views.ReadSide.listing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.opscenter.availability.KnownTimes;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Caller;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortEvent.PortRemoved;
import com.opscenter.network.api.PortSummary;
import com.opscenter.network.api.PortView;
import com.opscenter.network.api.SwitchView;
import com.opscenter.network.api.SwitchView.Temperature;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.SnapshotPart.Entry;
import com.opscenter.ops.api.VerdictCondition.Condition;
import com.opscenter.ops.api.VerdictCondition.Severity;
import com.opscenter.readings.Courses;
import com.opscenter.readings.Range;
import com.opscenter.readings.Series;
import com.opscenter.readings.Surroundings;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceStates.State;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.telemetry.query.Telemetry;
import com.opscenter.views.NoSources;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NetworkReadsIT {

    private static final Caller VIEWER = ReadSide.viewer(ORG);
    private static final Caller STRANGER = ReadSide.viewer("00000000-0000-4000-8000-00000000000f");
    private static final When WHEN = new When(null, null);

    private final ReadSide side =
            new ReadSide(
                    new PortsProjection(),
                    new SwitchesProjection(),
                    new WansProjection(),
                    new NoSources());
    private final Telemetry telemetry = new Telemetry(side.projecting.database(), CLOCK);
    private final Surroundings surroundings =
            new Surroundings(
                    telemetry.readings(),
                    (_, _, _) -> Map.of("zyxel-1", new State(HealthStatus.ONLINE, 60)),
                    CLOCK);
    private final PortRows ports =
            new PortRows(side.reads, side.pages, new Ports(surroundings, new ReadSide.Names()));
    private final SwitchRows switches =
            new SwitchRows(
                    side.reads, side.pages, new Switches(surroundings, side.current), side.current);
    private final WanRows wans =
            new WanRows(
                    side.reads,
                    side.pages,
                    new Wans(
                            surroundings,
                            new WanUptime(
                                    side.reads,
                                    new KnownTimes((_, _, _, _) -> List.of()),
                                    (_, _, _, _) -> List.of())));
    private final SwitchReadsEndpoint switchReads =
            new SwitchReadsEndpoint(side.sights, switches, ports);
    private final PortReadsEndpoint portReads =
            new PortReadsEndpoint(side.sights, ports, new Courses(telemetry.readings(), CLOCK));

    @AfterEach
    void end() {
        telemetry.close();
        side.close();
    }

    @Test
    void a_switch_counts_its_physical_ports_and_shows_its_readings() {
        append(device(), up("1"), erring("2"), disabled("10"), erring("vlan1"));
        poll(
                new Sample("switch/zyxel-1", NetworkMetrics.CPU, 12, NOW),
                new Sample("switch/zyxel-1", NetworkMetrics.POE_USED, 95_000, NOW),
                new Sample("switch/zyxel-1", NetworkMetrics.temperature("cpu"), 51_500, NOW));
        SwitchView found =
                Objects.requireNonNull(switchReads.one(VIEWER, "zyxel-1", WHEN).getBody());
        assertThat(found.portCount()).isEqualTo(3);
        assertThat(found.portsUp()).isEqualTo(2);
        assertThat(found.portsWithErrors()).isEqualTo(1);
        assertThat(found.status()).isEqualTo("UP");
        assertThat(found.cpuPct()).isEqualTo(12);
        assertThat(found.poe()).isEqualTo(new SwitchView.Poe(375_000L, 95_000L));
        assertThat(found.temperatures()).containsExactly(new Temperature("cpu", 51_500));
    }

    @Test
    void ports_come_in_the_order_of_their_numbers_physical_ones_first() {
        append(device(), up("10"), up("vlan1"), up("2"), up("1"));
        assertThat(ports(VIEWER)).containsExactly("1", "2", "10", "vlan1");
    }

    @Test
    void a_port_shows_what_is_pending_and_what_hangs_on_it() {
        append(device(), up("2"), named("2", "AP floor 1"));
        append(asked("2", "c1", PortAction.DISABLE));
        poll(new Sample("port/zyxel-1/2", NetworkMetrics.RX, 1_000, NOW));
        PortView port = one("2", null);
        assertThat(port.label()).isEqualTo("AP floor 1");
        assertThat(port.rxBps()).isEqualTo(1_000);
        assertThat(port.txBps()).isNull();
        assertThat(port.neighbor()).isEqualTo(new PortView.Neighbor("ap-01", "eth0"));
        assertThat(Objects.requireNonNull(port.pending()).action()).isEqualTo("disable");
        assertThat(port.capabilities()).containsExactly("port-admin", "poe");
        assertThat(switchReads.neighbors(VIEWER, "zyxel-1", listing(null, null, null)).getBody())
                .satisfies(page ->
                        assertThat(Objects.requireNonNull(page).items())
                                .extracting("number", "name")
                                .containsExactly(tuple("2", "ap-01")));
    }

    @Test
    void a_port_that_delivers_nothing_shows_no_power_read_earlier() {
        append(device(), poe("2", PoeStatus.DELIVERING));
        poll(new Sample("port/zyxel-1/2", NetworkMetrics.POE_POWER, 5_400, NOW));
        assertThat(one("2", null).poe())
                .isEqualTo(new PortView.Poe(PoeStatus.DELIVERING, 5_400L, null, null));
        append(poe("2", PoeStatus.OFF));
        assertThat(one("2", null).poe())
                .isEqualTo(new PortView.Poe(PoeStatus.OFF, null, null, null));
    }

    @Test
    void the_past_shows_the_port_as_it_was() {
        append(device());
        long then = append(up("1"));
        append(disabled("1"));
        assertThat(one("1", "pos:" + then).adminState()).isEqualTo(AdminState.UP);
        assertThat(one("1", null).adminState()).isEqualTo(AdminState.DOWN);
    }

    @Test
    void the_course_of_errors_is_that_of_both_directions() {
        append(device(), up("1"));
        try (Telemetry earlier = new Telemetry(side.projecting.database(), CLOCK)) {
            Instant then = NOW.minusSeconds(60);
            poll(
                    earlier,
                    new Sample("port/zyxel-1/1", NetworkMetrics.RX_ERRORS, 12, then),
                    new Sample("port/zyxel-1/1", NetworkMetrics.TX_ERRORS, 3, then));
        }
        Series series =
                Objects.requireNonNull(
                        portReads
                                .readings(
                                        VIEWER,
                                        "zyxel-1",
                                        "1",
                                        new Range("errors", null, null, null),
                                        WHEN)
                                .getBody());
        assertThat(series.points())
                .singleElement()
                .satisfies(point -> assertThat(point[2]).isEqualTo(15));
        assertThatThrownBy(() ->
                        portReads.readings(
                                VIEWER, "zyxel-1", "1", new Range("rtt", null, null, null), WHEN))
                .hasMessageContaining("metric");
    }

    @Test
    void the_snapshot_holds_summaries_of_physical_ports() {
        append(device(), erring("1"), up("vlan1"));
        NetworkSnapshot snapshot = new NetworkSnapshot(switches, ports, wans, surroundings);
        assertThat(snapshot.entries(Scope.now(ORG)))
                .extracting(Entry::key)
                .containsExactly("switch/zyxel-1", "port/zyxel-1/1");
        assertThat(snapshot.entries(Scope.now(ORG), Set.of("port/zyxel-1/1")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.source()).isEqualTo("zyxel-1");
                    assertThat(((PortSummary) entry.value()).hasErrors()).isTrue();
                });
        assertThat(snapshot.counts(Scope.now(ORG)))
                .isEqualTo(Map.of("devicesUp", 1L, "devicesTotal", 1L));
        append(new PortRemoved(port("1")));
        assertThat(snapshot.entries(Scope.now(ORG), Set.of("port/zyxel-1/1"))).isEmpty();
    }

    @Test
    void a_port_in_trouble_warns_at_the_position_it_was_in_it() {
        TroubledPorts verdict = new TroubledPorts(ports);
        append(device());
        long faulty = append(poe("1", PoeStatus.FAULT));
        append(up("1"));
        assertThat(verdict.conditions(Scope.now(ORG))).isEmpty();
        assertThat(verdict.conditions(new Scope(ORG, null, faulty, CLOCK.instant())))
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.severity()).isEqualTo(Severity.WARNING);
                    assertThat(condition.sincePosition()).isEqualTo(faulty);
                })
                .extracting(Condition::text)
                .isEqualTo("Port 1 of zyxel-1 has a PoE fault");
    }

    @Test
    void another_organization_finds_nothing_and_names_are_told() {
        append(device(), up("1"), named("1", "Uplink"));
        assertThatThrownBy(() -> portReads.one(STRANGER, "zyxel-1", "1", WHEN))
                .hasMessageContaining("not-found");
        assertThatThrownBy(() -> portReads.one(VIEWER, "zyxel-1", "..", WHEN))
                .hasMessageContaining("not-found");
        NetworkNames names = new NetworkNames(switches, ports, wans);
        assertThat(names.nameOf(ORG, "port/zyxel-1/1")).contains("Uplink");
        assertThat(names.nameOf(ORG, "switch/zyxel-1")).contains("rack");
        assertThat(names.nameOf(ORG, "outlet/pdu-1/1")).isEmpty();
    }

    @Test
    void protection_is_called_protected_on_the_wire() {
        append(device(), up("1"), named("1", "Uplink"));
        String json =
                JsonMapper.builder()
                        .addModule(new NetworkJson())
                        .build()
                        .writeValueAsString(one("1", null));
        assertThat(json).contains("\"protected\":true").doesNotContain("isProtected");
    }

    private List<String> ports(Caller caller) {
        return Objects.requireNonNull(
                        switchReads.ports(caller, "zyxel-1", listing(null, null, null)).getBody())
                .items()
                .stream()
                .map(PortView::number)
                .toList();
    }

    private PortView one(String number, @Nullable String at) {
        return Objects.requireNonNull(
                portReads.one(VIEWER, "zyxel-1", number, new When(at, null)).getBody());
    }

    private void poll(Sample... samples) {
        poll(telemetry, samples);
    }

    private static void poll(Telemetry into, Sample... samples) {
        into.sink().polled("zyxel-1", ORG, "home-rack", NOW, List.of(samples));
    }

    private long append(Event... events) {
        for (var event : events) {
            side.history.append(event);
        }
        side.projecting.settle();
        return side.history.head();
    }
}
