package com.opscenter.adapters.hostmon;

import static com.opscenter.adapters.hostmon.HostmonWorld.SOURCE;
import static com.opscenter.adapters.hostmon.HostmonWorld.WAN1;
import static com.opscenter.adapters.hostmon.HostmonWorld.WAN1_TEST;
import static com.opscenter.uptime.api.MonitorStatus.DOWN;
import static com.opscenter.uptime.api.MonitorStatus.UNKNOWN;
import static com.opscenter.uptime.api.MonitorStatus.UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.adapters.support.RecordingTelemetry;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.Severity;
import com.opscenter.lab.hostmon.Fault;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import com.opscenter.uptime.api.MonitorCommand.ObserveMonitor;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.StatusEdge;
import com.opscenter.uptime.api.UptimeMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From what the log says to what is reported of it.
class TailALogTest {

    private static final Fingerprint WAN1_DOWN = Fingerprint.of(SOURCE, "101");

    @TempDir private Path directory;
    private HostmonWorld world;

    @BeforeEach
    void start() {
        world = HostmonWorld.start(directory);
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    @Test
    void the_first_reading_takes_the_history_along_and_raises_no_alert() throws Exception {
        world.online();
        ObserveMonitor told =
                world.adapters.commands.await(
                        ObserveMonitor.class,
                        one -> one.monitor().equals(WAN1) && one.told() != null);
        Instant threeAtNight =
                LocalDate.now(ZoneId.of(world.lab.zone()))
                        .minusDays(10)
                        .atTime(3, 0)
                        .atZone(ZoneId.of(world.lab.zone()))
                        .toInstant();
        List<StatusEdge> edges = world.edgesOf(WAN1);
        assertThat(edges)
                .filteredOn(edge -> edge.status() == DOWN)
                .extracting(StatusEdge::occurredAt)
                .contains(threeAtNight);
        assertThat(edges)
                .filteredOn(edge -> edge.occurredAt().equals(threeAtNight.plusSeconds(240)))
                .singleElement()
                .extracting(StatusEdge::status)
                .isEqualTo(UP);
        assertThat(Duration.between(Objects.requireNonNull(told.told()).from(), Instant.now()))
                .isBetween(Duration.ofDays(29), Duration.ofDays(31));
        assertThat(world.adapters.commands.all(ObserveMonitor.class))
                .extracting(ObserveMonitor::origin)
                .containsOnly(Origin.HISTORY);
        world.poll();
        assertThat(world.adapters.commands.all(ReportAlert.class)).isEmpty();
        assertThat(world.adapters.commands.all(ClearAlert.class)).isEmpty();
    }

    @Test
    void a_history_that_could_not_be_recorded_is_told_again() throws Exception {
        world.adapters.commands.away(true);
        assertThat(world.register().awaitServed().poll().read()).isFalse();
        world.adapters.commands.away(false);
        world.poll();
        assertThat(world.edgesOf(WAN1)).extracting(StatusEdge::status).contains(DOWN);
        assertThat(world.adapters.commands.all(ObserveMonitor.class))
                .extracting(ObserveMonitor::origin)
                .containsOnly(Origin.HISTORY);
    }

    @Test
    void what_goes_down_is_an_alert_until_it_works_again() throws Exception {
        world.online();
        world.adapters.commands.forget();
        world.lab.down(WAN1_TEST);
        world.poll();
        ReportAlert report = world.adapters.commands.await(ReportAlert.class);
        assertThat(report.fingerprint()).isEqualTo(WAN1_DOWN);
        assertThat(report.signal().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(report.signal().title()).isEqualTo("WAN1 is down");
        assertThat(report.signal().message()).isEqualTo("No answer");
        assertThat(Objects.requireNonNull(report.signal().target()).key()).isEqualTo(WAN1.key());
        world.adapters.commands.forget();
        world.poll();
        assertThat(world.adapters.commands.all(ReportAlert.class)).isEmpty();
        world.lab.up(WAN1_TEST);
        world.poll();
        ClearAlert clear = world.adapters.commands.await(ClearAlert.class);
        assertThat(clear.fingerprint()).isEqualTo(WAN1_DOWN);
        assertThat(world.edgesOf(WAN1)).extracting(StatusEdge::status).contains(UP);
    }

    @Test
    void a_failure_between_two_readings_is_told_whole() throws Exception {
        world.online();
        world.poll();
        world.adapters.commands.forget();
        world.lab.down(WAN1_TEST);
        world.lab.up(WAN1_TEST);
        world.poll();
        assertThat(world.adapters.commands.await(ReportAlert.class).fingerprint())
                .isEqualTo(WAN1_DOWN);
        assertThat(world.adapters.commands.await(ClearAlert.class).fingerprint())
                .isEqualTo(WAN1_DOWN);
    }

    @Test
    void a_line_written_late_is_found_and_so_is_what_followed_it() throws Exception {
        world.lab.round();
        world.online();
        world.adapters.commands.forget();
        Instant then = Instant.now().minusSeconds(120);
        world.lab.late(WAN1_TEST, then, "No answer");
        world.lab.round();
        world.poll();
        List<StatusEdge> edges = world.edgesOf(WAN1);
        assertThat(edges)
                .filteredOn(edge -> edge.status() == DOWN)
                .singleElement()
                .satisfies(edge ->
                        assertThat(Duration.between(edge.occurredAt(), then).abs())
                                .isLessThan(Duration.ofSeconds(2)));
        assertThat(edges.getLast().status()).isEqualTo(UP);
        assertThat(world.adapters.commands.all(ReportAlert.class)).isEmpty();
    }

    @Test
    void a_restart_goes_on_instead_of_reading_the_history_again() throws Exception {
        world.online();
        world.lab.down(WAN1_TEST);
        world.poll();
        world.poll();
        try (AdapterWorld later = world.nextLife()) {
            world.adapters.close();
            later.history.append(new SourceRegistered(SOURCE, world.settings()));
            assertThat(later.commands.await(ReportAlert.class).fingerprint()).isEqualTo(WAN1_DOWN);
            Instant recent = Instant.now().minus(Duration.ofHours(1));
            assertThat(later.commands.all(ObserveMonitor.class))
                    .flatExtracting(ObserveMonitor::edges)
                    .allSatisfy(edge -> assertThat(edge.occurredAt()).isAfter(recent));
            later.history.append(new SourceRemoved(SOURCE));
        }
    }

    @Test
    void what_could_not_be_recorded_is_told_again() throws Exception {
        world.online();
        world.adapters.commands.forget();
        world.lab.down(WAN1_TEST);
        world.adapters.commands.away(true);
        world.poll();
        world.adapters.commands.away(false);
        world.poll();
        assertThat(world.adapters.commands.await(ReportAlert.class).fingerprint())
                .isEqualTo(WAN1_DOWN);
        assertThat(world.edgesOf(WAN1)).extracting(StatusEdge::status).contains(DOWN);
    }

    @Test
    void a_text_nobody_knows_is_unknown_and_kept() throws Exception {
        world.online();
        world.lab.turn(WAN1_TEST, "Kaputt", "42 %");
        world.poll();
        assertThat(world.edgesOf(WAN1))
                .filteredOn(edge -> edge.status() == UNKNOWN)
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.rawStatus()).isEqualTo("Kaputt");
                    assertThat(edge.reply()).isEqualTo("42 %");
                });
    }

    @Test
    void a_clock_that_is_ahead_tells_of_nothing_still_to_come() throws Exception {
        world.online();
        world.adapters.commands.forget();
        world.lab.breakWith(Fault.CLOCK_AHEAD);
        world.lab.down(WAN1_TEST);
        world.poll();
        assertThat(world.edgesOf(WAN1).getLast())
                .satisfies(edge -> {
                    assertThat(edge.status()).isEqualTo(DOWN);
                    assertThat(edge.occurredAt())
                            .isBeforeOrEqualTo(Instant.now())
                            .isAfter(Instant.now().minusSeconds(60));
                });
        world.lab.mend();
        world.clock.setAhead();
        world.lab.up(WAN1_TEST);
        world.poll();
        world.adapters.commands.await(ClearAlert.class);
    }

    @Test
    void a_reply_that_is_a_time_is_a_reading() throws Exception {
        world.online();
        world.lab.turn(WAN1_TEST, "Host is alive", "12 ms");
        world.poll();
        assertThat(world.adapters.telemetry.polls())
                .flatExtracting(RecordingTelemetry.Polled::samples)
                .filteredOn(sample -> sample.key().equals(WAN1.key()))
                .anySatisfy(sample -> {
                    assertThat(sample.metric()).isEqualTo(UptimeMetrics.RESPONSE);
                    assertThat(sample.value()).isEqualTo(12_000);
                });
    }
}
