package com.opscenter.uptime.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.uptime.api.MonitorStatus.DOWN;
import static com.opscenter.uptime.api.MonitorStatus.MAINTENANCE;
import static com.opscenter.uptime.api.MonitorStatus.UP;
import static com.opscenter.uptime.query.UptimeSide.SOURCE;
import static com.opscenter.uptime.query.UptimeSide.WAN1;
import static com.opscenter.uptime.query.UptimeSide.minutesAgo;
import static com.opscenter.uptime.query.UptimeSide.seen;
import static com.opscenter.uptime.query.UptimeSide.turned;
import static com.opscenter.views.ReadSide.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.identity.api.Caller;
import com.opscenter.ops.api.Scope;
import com.opscenter.readings.Range;
import com.opscenter.readings.Series;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceConfirmed;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceObserved;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceRequested;
import com.opscenter.uptime.api.MaintenanceState;
import com.opscenter.uptime.api.MonitorEvent.MonitorSensorsObserved;
import com.opscenter.uptime.api.MonitorView;
import com.opscenter.uptime.api.Sensor;
import com.opscenter.uptime.api.SensorKind;
import com.opscenter.uptime.api.SensorState;
import com.opscenter.uptime.api.SensorView;
import com.opscenter.views.Moment;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Work on a device, and what its sensors measure, as they are shown.
class MaintainedMonitorsIT {

    private static final Caller VIEWER = ReadSide.viewer(ORG);
    private static final Sensor INTAKE =
            new Sensor("42", SensorKind.TEMPERATURE, "Intake", null, null, 40_000L, 50_000L);

    private static final When LATEST = new When(null, null);

    private final UptimeSide uptime = new UptimeSide();

    @AfterEach
    void end() {
        uptime.close();
    }

    private MonitorView one() {
        return Objects.requireNonNull(
                uptime.monitors.one(VIEWER, "hostmon-1:wan1", LATEST).getBody());
    }

    private List<SensorView> sensors() {
        return Objects.requireNonNull(
                        uptime.sensors.list(VIEWER, "hostmon-1:wan1", LATEST).getBody())
                .items();
    }

    private static MaintenanceObserved work(long minutesAgo, MaintenanceState state) {
        return new MaintenanceObserved(WAN1, state, minutesAgo(minutesAgo));
    }

    @Test
    void what_is_down_while_it_is_worked_on_alarms_nobody_and_does_not_count() {
        DownMonitors verdict = new DownMonitors(uptime.rows, uptime.states);
        uptime.append(
                seen(WAN1, "WAN1"),
                turned(60, UP),
                work(40, MaintenanceState.RUNNING),
                turned(30, DOWN));
        assertThat(one().status()).isEqualTo(MAINTENANCE);
        assertThat(one().since()).isEqualTo(minutesAgo(40));
        assertThat(one().maintenance().since()).isEqualTo(minutesAgo(40));
        assertThat(one().uptime().h24Pct()).isEqualTo(100.0);
        assertThat(verdict.conditions(Scope.now(ORG))).isEmpty();
        uptime.append(work(20, MaintenanceState.NONE));
        assertThat(one().status()).isEqualTo(DOWN);
        assertThat(one().since()).isEqualTo(minutesAgo(30));
        assertThat(one().maintenance().since()).isNull();
        assertThat(one().uptime().h24Pct()).isEqualTo(50.0);
        assertThat(verdict.conditions(Scope.now(ORG))).hasSize(1);
    }

    @Test
    void what_is_not_seen_to_be_worked_on_any_more_alarms_again() {
        DownMonitors verdict = new DownMonitors(uptime.rows, uptime.states);
        uptime.append(
                seen(WAN1, "WAN1"),
                turned(60, UP),
                work(40, MaintenanceState.RUNNING),
                turned(30, DOWN),
                work(20, MaintenanceState.UNKNOWN));
        assertThat(one().status()).isEqualTo(DOWN);
        assertThat(verdict.conditions(Scope.now(ORG))).hasSize(1);
    }

    @Test
    void no_work_ends_before_it_begins() {
        MaintenanceObserved began = work(20, MaintenanceState.RUNNING);
        uptime.append(seen(WAN1, "WAN1"), began, work(40, MaintenanceState.NONE));
        assertThat(
                        uptime.rows
                                .row(ORG, Moment.NOW, WAN1.key())
                                .orElseThrow()
                                .value()
                                .care()
                                .spans())
                .containsExactly(new Care.Span(began.at(), began.at()));
    }

    @Test
    void what_was_asked_for_is_pending_until_it_is_read() {
        uptime.append(
                seen(WAN1, "WAN1"),
                turned(60, UP),
                new MaintenanceRequested(
                        WAN1, "command-1", 90, "new disks", MaintenanceState.UNKNOWN, NOW));
        assertThat(Objects.requireNonNull(one().maintenance().pending()).action())
                .isEqualTo("maintain");
        uptime.append(
                work(1, MaintenanceState.RUNNING), new MaintenanceConfirmed(WAN1, "command-1"));
        assertThat(one().maintenance().pending()).isNull();
        assertThat(one().maintenance().state()).isEqualTo("running");
    }

    @Test
    void sensors_are_shown_with_their_state_and_unknown_while_the_device_is_not_reached() {
        uptime.append(
                seen(WAN1, "WAN1"),
                turned(60, UP),
                new MonitorSensorsObserved(WAN1, List.of(INTAKE)));
        assertThat(one().sensors()).isEqualTo(1);
        assertThat(sensors())
                .singleElement()
                .extracting(SensorView::value, SensorView::state)
                .containsExactly(null, SensorState.UNKNOWN);
        measure(41_500);
        assertThat(sensors())
                .singleElement()
                .extracting(SensorView::value, SensorView::state, SensorView::unit)
                .containsExactly(41_500L, SensorState.WARNING, "milliCelsius");
        uptime.append(turned(4, DOWN));
        assertThat(sensors()).extracting(SensorView::state).containsExactly(SensorState.UNKNOWN);
    }

    @Test
    void what_was_measured_long_ago_does_not_tell_how_a_sensor_stands() {
        uptime.append(
                seen(WAN1, "WAN1"),
                turned(60, UP),
                new MonitorSensorsObserved(WAN1, List.of(INTAKE)));
        measure(41_500, minutesAgo(16));
        assertThat(sensors())
                .singleElement()
                .extracting(SensorView::value, SensorView::state)
                .containsExactly(41_500L, SensorState.UNKNOWN);
        measure(41_500, minutesAgo(14));
        assertThat(sensors()).extracting(SensorView::state).containsExactly(SensorState.WARNING);
    }

    @Test
    void a_sensor_has_a_course_and_a_name_in_rules() {
        uptime.append(
                seen(WAN1, "WAN1"),
                turned(60, UP),
                new MonitorSensorsObserved(WAN1, List.of(INTAKE)));
        measure(30_000);
        Series course =
                Objects.requireNonNull(
                        uptime.sensors
                                .readings(
                                        VIEWER,
                                        "hostmon-1:wan1",
                                        "42",
                                        new Range(null, null, null, null),
                                        LATEST)
                                .getBody());
        assertThat(course.metric()).isEqualTo("temperature");
        assertThat(new UptimeNames(uptime.rows).nameOf(ORG, INTAKE.key(WAN1)))
                .hasValue("WAN1 · Intake");
        assertThatThrownBy(() ->
                        uptime.sensors.readings(
                                VIEWER,
                                "hostmon-1:wan1",
                                "43",
                                new Range(null, null, null, null),
                                LATEST))
                .hasMessageContaining("not-found");
    }

    private void measure(long value) {
        measure(value, NOW);
    }

    private void measure(long value, Instant at) {
        uptime.telemetry
                .sink()
                .polled(
                        SOURCE.value(),
                        ORG,
                        "home-rack",
                        NOW,
                        List.of(
                                new Sample(
                                        INTAKE.key(WAN1),
                                        SensorKind.TEMPERATURE.reading(),
                                        value,
                                        at)));
    }
}
