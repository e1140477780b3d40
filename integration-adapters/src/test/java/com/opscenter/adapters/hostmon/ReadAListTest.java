package com.opscenter.adapters.hostmon;

import static com.opscenter.adapters.hostmon.ListWorld.KUMA;
import static com.opscenter.adapters.hostmon.ListWorld.NAS;
import static com.opscenter.adapters.hostmon.ListWorld.OF_NAS;
import static com.opscenter.adapters.hostmon.ListWorld.REPORT;
import static com.opscenter.adapters.hostmon.ListWorld.SOURCE;
import static com.opscenter.uptime.api.MonitorStatus.DOWN;
import static com.opscenter.uptime.api.MonitorStatus.UNKNOWN;
import static com.opscenter.uptime.api.MonitorStatus.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.lab.hostmon.StatusBoard.Outcome;
import com.opscenter.lab.http.Fault;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.uptime.api.MonitorCommand.ObserveMonitor;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.StatusEdge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From what a list says to what is reported of it.
class ReadAListTest {

    private static final Fingerprint NAS_DOWN = Fingerprint.of(SOURCE, "7");

    private ListWorld world;

    @BeforeEach
    void start() throws Exception {
        world = ListWorld.start();
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    @Test
    void a_report_tells_names_statuses_and_true_times() throws Exception {
        world.online(world.lab.report(), REPORT);
        world.poll();
        ObserveMonitor nas = monitor();
        assertThat(nas.reading().name()).isEqualTo("nas-01");
        assertThat(nas.reading().method()).isEqualTo("Ping");
        assertThat(nas.origin()).isEqualTo(Origin.HISTORY);
        assertThat(nas.told()).isNull();
        assertThat(nas.edges())
                .extracting(StatusEdge::status, StatusEdge::rawStatus, StatusEdge::occurredAt)
                .containsExactly(tuple(UP, "Host is alive", world.began));
        assertThat(world.adapters.commands.all(ReportAlert.class)).isEmpty();
    }

    private ObserveMonitor monitor() {
        return world.adapters.commands.await(
                ObserveMonitor.class, one -> one.monitor().equals(OF_NAS));
    }

    @Test
    void a_status_page_tells_its_last_beats_and_its_names() throws Exception {
        world.lab.truth().beat(NAS, Outcome.DOWN, world.began.plusSeconds(60), "timeout");
        world.lab.truth().beat(NAS, Outcome.PENDING, world.began.plusSeconds(90), "");
        world.lab.truth().beat(NAS, Outcome.UP, world.began.plusSeconds(300), "");
        world.online(world.lab.beats(), KUMA);
        assertThat(monitor().reading().name()).isEqualTo("nas-01");
        assertThat(monitor().edges())
                .extracting(StatusEdge::status, StatusEdge::occurredAt)
                .containsExactly(
                        tuple(UP, world.began),
                        tuple(DOWN, world.began.plusSeconds(60)),
                        tuple(UP, world.began.plusSeconds(300)));
        world.poll();
        assertThat(world.adapters.commands.all(ReportAlert.class)).isEmpty();
    }

    @Test
    void what_goes_down_is_an_alert_until_it_works_again() throws Exception {
        world.online(world.lab.report(), REPORT);
        world.adapters.commands.forget();
        world.beat(NAS, Outcome.DOWN);
        world.poll();
        assertThat(world.adapters.commands.await(ReportAlert.class).fingerprint())
                .isEqualTo(NAS_DOWN);
        assertThat(world.edgesOf(OF_NAS).getLast().status()).isEqualTo(DOWN);
        world.beat(NAS, Outcome.UP);
        world.poll();
        assertThat(world.adapters.commands.await(ClearAlert.class).fingerprint())
                .isEqualTo(NAS_DOWN);
    }

    @Test
    void a_list_that_has_not_changed_says_nothing() throws Exception {
        world.online(world.lab.beats(), KUMA);
        world.adapters.commands.forget();
        world.poll();
        world.poll();
        assertThat(world.adapters.commands.all(ObserveMonitor.class)).isEmpty();
        assertThat(world.adapters.telemetry.polls()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void what_could_not_be_recorded_is_told_again() throws Exception {
        world.online(world.lab.report(), REPORT);
        world.adapters.commands.forget();
        world.beat(NAS, Outcome.DOWN);
        world.adapters.commands.away(true);
        world.poll();
        world.adapters.commands.away(false);
        world.beat(NAS, Outcome.UP);
        world.poll();
        assertThat(world.edgesOf(OF_NAS))
                .extracting(StatusEdge::status)
                .contains(DOWN)
                .endsWith(UP);
    }

    @Test
    void a_list_in_parts_is_read_to_its_end() throws Exception {
        world.online(world.lab.report() + "?limit=2", ListWorld.inParts());
        assertThat(names()).containsExactlyInAnyOrder("nas-01", "Shop", "VPN");
        assertThat(world.awaitHealth(HealthStatus.ONLINE).detail()).isNull();
    }

    private List<String> names() {
        return world.adapters.commands.all(ObserveMonitor.class).stream()
                .map(one -> one.reading().name())
                .distinct()
                .toList();
    }

    @Test
    void parts_that_repeat_end_and_are_said_and_nothing_is_taken_for_gone() throws Exception {
        world.online(world.lab.report() + "?limit=2", ListWorld.inParts());
        world.adapters.commands.forget();
        world.lab.breakWith(Fault.ENDLESS_PAGES);
        world.poll();
        assertThat(world.awaitHealth(HealthStatus.ONLINE).detail())
                .contains("repeats its parts")
                .contains("more monitors than it names");
        assertThat(world.adapters.commands.all(ObserveMonitor.class))
                .flatExtracting(ObserveMonitor::edges)
                .extracting(StatusEdge::status)
                .doesNotContain(UNKNOWN);
    }

    @Test
    void what_a_whole_list_does_not_name_any_more_is_unknown() throws Exception {
        world.online(world.lab.report(), REPORT);
        world.lab.truth().remove(NAS);
        world.poll();
        assertThat(world.edgesOf(OF_NAS).getLast())
                .extracting(StatusEdge::status, StatusEdge::rawStatus)
                .containsExactly(UNKNOWN, "not listed");
    }

    @Test
    void a_clock_that_is_ahead_tells_of_nothing_still_to_come() throws Exception {
        world.online(world.lab.report(), REPORT);
        world.lab.breakWith(Fault.CLOCK_AHEAD);
        world.beat(NAS, Outcome.DOWN);
        world.poll();
        assertThat(world.edgesOf(OF_NAS).getLast())
                .satisfies(edge -> {
                    assertThat(edge.status()).isEqualTo(DOWN);
                    assertThat(edge.occurredAt())
                            .isBeforeOrEqualTo(Instant.now())
                            .isAfter(Instant.now().minusSeconds(60));
                });
    }

    @Test
    void a_clock_that_was_set_back_hides_nothing() throws Exception {
        world.online(world.lab.report(), REPORT);
        world.lab.truth().beat(NAS, Outcome.DOWN, world.began.minusSeconds(60), "");
        world.poll();
        assertThat(world.adapters.commands.await(ReportAlert.class).fingerprint())
                .isEqualTo(NAS_DOWN);
        assertThat(world.edgesOf(OF_NAS).getLast().occurredAt())
                .isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void a_monitor_that_tells_nothing_new_for_too_long_is_in_doubt() throws Exception {
        world.online(world.lab.report(), ListWorld.with(Map.of("silentMinutes", "60")));
        world.poll();
        assertThat(world.awaitHealth(HealthStatus.BLIND).detail()).contains("nothing new since");
        world.beat(NAS, Outcome.UP);
        world.adapters.commands.forget();
        world.poll();
        world.awaitHealth(HealthStatus.ONLINE);
    }
}
