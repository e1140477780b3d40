package com.opscenter.uptime.command;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.command.Given;
import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.MaintenanceCommand.DismissMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.ExpireMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.MaintainMonitor;
import com.opscenter.uptime.api.MaintenanceCommand.MarkMaintenanceSent;
import com.opscenter.uptime.api.MaintenanceCommand.ObserveMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.RejectMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.WithdrawMaintenance;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceCancelled;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceConfirmed;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceContradicted;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceDismissed;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceDispatched;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceObserved;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceRejected;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceRequested;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceTimedOut;
import com.opscenter.uptime.api.MaintenanceState;
import com.opscenter.uptime.api.MonitorCommand;
import com.opscenter.uptime.api.MonitorCommand.ObserveSensors;
import com.opscenter.uptime.api.MonitorCommand.RemoveMonitor;
import com.opscenter.uptime.api.MonitorEvent;
import com.opscenter.uptime.api.MonitorEvent.MonitorObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorRemoved;
import com.opscenter.uptime.api.MonitorEvent.MonitorSensorsObserved;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorReading;
import com.opscenter.uptime.api.Sensor;
import com.opscenter.uptime.api.SensorKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Work on the device of a monitor: asked for here, or announced by others.
class MaintainingAMonitorTest {

    private static final MonitorId NAS = new MonitorId("librenms-1:7");
    private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");
    private static final String FIRST = "command-1";
    private static final MonitorObserved SEEN =
            new MonitorObserved(
                    NAS, new SourceId("librenms-1"), new MonitorReading("NAS", "nas", null));
    private static final MaintenanceRequested REQUESTED =
            new MaintenanceRequested(
                    NAS,
                    FIRST,
                    90,
                    "new disks",
                    MaintenanceState.UNKNOWN,
                    NOW.plus(MaintenanceDecider.GRACE));
    private static final MaintenanceObserved BEGAN =
            new MaintenanceObserved(NAS, MaintenanceState.RUNNING, NOW);

    private final Given<MonitorCommand, Monitor, MonitorEvent> monitor =
            new Given<>(new Monitor.Unknown(), MonitorDecider::decide, Monitor::evolve);

    private static MaintainMonitor ask(boolean possible) {
        return new MaintainMonitor(NAS, FIRST, NOW, possible, 90, "new disks");
    }

    private static ObserveMaintenance read(MaintenanceState state, @Nullable String readBackFor) {
        return readAt(NOW, state, readBackFor);
    }

    private static ObserveMaintenance readAt(
            Instant at, MaintenanceState state, @Nullable String readBackFor) {
        return new ObserveMaintenance(NAS, state, at, readBackFor);
    }

    @Test
    void maintenance_is_asked_for_where_the_source_takes_it() {
        monitor.when(ask(true)).thenRefused("not-found");
        monitor.given(SEEN).when(ask(false)).thenRefused("capability-missing");
        monitor.given(SEEN).when(ask(true)).then(REQUESTED);
        monitor.given(SEEN, REQUESTED).when(ask(true)).thenRefused("command-pending");
        monitor.given(SEEN, BEGAN).when(ask(true)).thenRefused("state-moved-on");
    }

    @Test
    void only_what_is_read_confirms_it() {
        var sent = new MaintenanceDispatched(NAS, FIRST, NOW);
        monitor.given(SEEN, REQUESTED).when(new MarkMaintenanceSent(NAS, FIRST, NOW)).then(sent);
        monitor.given(SEEN, REQUESTED, sent).when(read(MaintenanceState.NONE, null)).thenNothing();
        monitor.given(SEEN, REQUESTED, sent)
                .when(read(MaintenanceState.RUNNING, null))
                .then(BEGAN, new MaintenanceConfirmed(NAS, FIRST));
        monitor.given(SEEN, REQUESTED, sent)
                .when(read(MaintenanceState.NONE, FIRST))
                .then(new MaintenanceContradicted(NAS, FIRST));
        monitor.given(SEEN, REQUESTED, sent)
                .when(read(MaintenanceState.UNKNOWN, FIRST))
                .thenNothing();
    }

    @Test
    void what_was_not_read_in_time_is_unknown_and_settled_by_a_later_reading() {
        var late = new MaintenanceTimedOut(NAS, FIRST);
        monitor.given(SEEN, REQUESTED).when(new ExpireMaintenance(NAS, FIRST)).then(late);
        monitor.given(SEEN, REQUESTED, late)
                .when(read(MaintenanceState.RUNNING, FIRST))
                .then(BEGAN, new MaintenanceConfirmed(NAS, FIRST));
        monitor.given(SEEN, REQUESTED, late)
                .when(new DismissMaintenance(NAS, FIRST, "seen there"))
                .then(new MaintenanceDismissed(NAS, FIRST, CommandStatus.UNKNOWN, "seen there"));
    }

    @Test
    void it_may_be_withdrawn_before_it_is_sent_and_refused_by_the_source() {
        monitor.given(SEEN, REQUESTED)
                .when(new WithdrawMaintenance(NAS, FIRST))
                .then(new MaintenanceCancelled(NAS, FIRST));
        monitor.given(SEEN, REQUESTED)
                .when(new RejectMaintenance(NAS, FIRST, "the token may not"))
                .then(new MaintenanceRejected(NAS, FIRST, "the token may not"));
    }

    @Test
    void what_others_announce_is_seen_to_begin_and_to_be_over() {
        monitor.given(SEEN).when(read(MaintenanceState.NONE, null)).thenNothing();
        monitor.given(SEEN).when(read(MaintenanceState.RUNNING, null)).then(BEGAN);
        monitor.given(SEEN, BEGAN).when(read(MaintenanceState.RUNNING, null)).thenNothing();
        monitor.given(SEEN, BEGAN)
                .when(read(MaintenanceState.NONE, null))
                .then(new MaintenanceObserved(NAS, MaintenanceState.NONE, NOW));
    }

    @Test
    void what_is_not_seen_to_run_any_more_runs_no_more() {
        var unseen = new MaintenanceObserved(NAS, MaintenanceState.UNKNOWN, NOW);
        monitor.given(SEEN, BEGAN).when(read(MaintenanceState.UNKNOWN, null)).then(unseen);
        monitor.given(SEEN, BEGAN, unseen).when(read(MaintenanceState.NONE, null)).thenNothing();
        monitor.given(SEEN, BEGAN, unseen).when(read(MaintenanceState.RUNNING, null)).then(BEGAN);
        monitor.given(SEEN).when(read(MaintenanceState.UNKNOWN, null)).thenNothing();
    }

    @Test
    void what_was_read_before_what_is_known_tells_nothing() {
        monitor.given(SEEN, BEGAN)
                .when(readAt(NOW.minusSeconds(1), MaintenanceState.NONE, null))
                .thenNothing();
        var over = new MaintenanceObserved(NAS, MaintenanceState.NONE, NOW.plusSeconds(60));
        monitor.given(SEEN, BEGAN, over).when(read(MaintenanceState.RUNNING, null)).thenNothing();
    }

    @Test
    void that_there_is_none_says_nothing_of_what_would_be_over_by_now() {
        var late = new MaintenanceTimedOut(NAS, FIRST);
        Instant end = NOW.plusSeconds(90 * 60);
        monitor.given(SEEN, REQUESTED, late)
                .when(readAt(end.minusSeconds(1), MaintenanceState.NONE, FIRST))
                .then(new MaintenanceContradicted(NAS, FIRST));
        monitor.given(SEEN, REQUESTED, late)
                .when(readAt(end, MaintenanceState.NONE, FIRST))
                .thenNothing();
    }

    @Test
    void a_removed_monitor_leaves_nothing_open() {
        monitor.given(SEEN, REQUESTED)
                .when(new RemoveMonitor(NAS))
                .then(
                        new MaintenanceRejected(NAS, FIRST, "The source was removed"),
                        new MonitorRemoved(NAS));
    }

    @Test
    void sensors_are_news_when_they_are_others_or_have_other_limits() {
        var intake = sensor(50_000L);
        monitor.when(new ObserveSensors(NAS, List.of(intake))).thenNothing();
        var seen = new MonitorSensorsObserved(NAS, List.of(intake));
        monitor.given(SEEN).when(new ObserveSensors(NAS, List.of(intake))).then(seen);
        monitor.given(SEEN, seen).when(new ObserveSensors(NAS, List.of(intake))).thenNothing();
        monitor.given(SEEN, seen)
                .when(new ObserveSensors(NAS, List.of(sensor(55_000L))))
                .then(new MonitorSensorsObserved(NAS, List.of(sensor(55_000L))));
    }

    private static Sensor sensor(long high) {
        return new Sensor("42", SensorKind.TEMPERATURE, "Intake", null, null, null, high);
    }
}
