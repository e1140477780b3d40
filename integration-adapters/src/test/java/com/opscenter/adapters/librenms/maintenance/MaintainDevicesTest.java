package com.opscenter.adapters.librenms.maintenance;

import static com.opscenter.adapters.librenms.LibreNmsWorld.NAS;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.librenms.LibreNmsWorld;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.Maintenances.Schedule;
import com.opscenter.lab.librenms.Monitored;
import com.opscenter.uptime.api.MaintenanceCommand.MarkMaintenanceSent;
import com.opscenter.uptime.api.MaintenanceCommand.ObserveMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.RejectMaintenance;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceRequested;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceTimedOut;
import com.opscenter.uptime.api.MaintenanceState;
import com.opscenter.uptime.api.MonitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Work on devices: announced to LibreNMS, or to it by others; only what it shows counts.
class MaintainDevicesTest {

    private static final MonitorId MONITOR = new MonitorId("librenms-1:7");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(3);

    private LibreNmsWorld world;
    private Monitored truth;

    @BeforeEach
    void start() throws Exception {
        world = LibreNmsWorld.start();
        truth = world.lab.truth();
        world.online();
        readAs(MaintenanceState.NONE);
        world.adapters.commands.forget();
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    private ObserveMaintenance readAs(MaintenanceState state) {
        return world.adapters.commands.await(
                ObserveMaintenance.class,
                read -> read.monitor().equals(MONITOR) && read.state() == state);
    }

    private StoredEvent request(Duration time) {
        return world.adapters.history.append(
                new MaintenanceRequested(
                        MONITOR,
                        UUID.randomUUID().toString(),
                        90,
                        "new disks",
                        MaintenanceState.UNKNOWN,
                        Instant.now().plus(time)));
    }

    private MaintenanceRequested react(StoredEvent stored, boolean repeated) throws Exception {
        if (stored.payload() instanceof MaintenanceRequested event) {
            world.adapters.reaction(MaintenanceRequested.class).react(event, stored, repeated);
            return event;
        }
        throw new IllegalArgumentException(stored.type());
    }

    private List<Schedule> there() {
        return truth.maintenances().of(NAS);
    }

    @Test
    void it_is_announced_once_with_its_end_and_read_back() throws Exception {
        MaintenanceRequested asked = react(request(LONG), false);
        assertThat(readAs(MaintenanceState.RUNNING).readBackFor()).isNull();
        assertThat(there())
                .singleElement()
                .satisfies(schedule -> {
                    assertThat(schedule.notes()).isEqualTo("new disks");
                    assertThat(
                                    Duration.between(
                                            schedule.start(),
                                            Objects.requireNonNull(schedule.end())))
                            .isEqualTo(Duration.ofMinutes(90));
                });
        assertThat(world.adapters.commands.all(MarkMaintenanceSent.class))
                .singleElement()
                .satisfies(sent -> assertThat(sent.commandId()).isEqualTo(asked.commandId()));
    }

    @Test
    void done_is_not_believed_when_it_does_not_show() throws Exception {
        world.lab.breakWith(Fault.DEAF);
        MaintenanceRequested asked = react(request(SHORT), false);
        assertThat(readAs(MaintenanceState.NONE).readBackFor()).isEqualTo(asked.commandId());
    }

    @Test
    void a_token_without_the_right_is_rejected_at_once() throws Exception {
        world.lab.breakWith(Fault.READ_ONLY);
        react(request(LONG), false);
        assertThat(world.adapters.commands.await(RejectMaintenance.class).detail())
                .contains("more rights");
        assertThat(there()).isEmpty();
    }

    @Test
    void what_was_done_without_an_answer_is_not_done_twice() throws Exception {
        world.lab.breakWith(Fault.DONE_THEN_RESET);
        react(request(LONG), false);
        readAs(MaintenanceState.RUNNING);
        assertThat(there()).hasSize(1);
    }

    @Test
    void after_a_crash_it_is_looked_for_before_it_is_announced_again() throws Exception {
        truth.beginMaintenance(NAS, "before the crash");
        react(request(LONG), true);
        readAs(MaintenanceState.RUNNING);
        assertThat(there()).hasSize(1);
    }

    @Test
    void what_runs_already_is_turned_away() throws Exception {
        truth.beginMaintenance(NAS, "by somebody else");
        react(request(LONG), false);
        assertThat(world.adapters.commands.await(RejectMaintenance.class).detail())
                .isEqualTo("NAS-01 is under maintenance already.");
        assertThat(there()).hasSize(1);
        assertThat(world.adapters.commands.all(MarkMaintenanceSent.class)).isEmpty();
    }

    @Test
    void a_device_that_left_is_not_known_to_be_worked_on() throws Exception {
        truth.beginMaintenance(NAS, "for the last time");
        world.poll();
        readAs(MaintenanceState.RUNNING);
        truth.forgetDevice(NAS);
        world.poll();
        readAs(MaintenanceState.UNKNOWN);
    }

    @Test
    void what_became_of_a_device_that_left_is_asked_once() throws Exception {
        truth.forgetDevice(NAS);
        world.adapters
                .bean(MaintenanceReadBack.class)
                .tell(world.runner(), Maintained.key(MONITOR), "late-command");
        assertThat(readAs(MaintenanceState.UNKNOWN).readBackFor()).isEqualTo("late-command");
    }

    @Test
    void what_others_announce_is_seen_and_so_is_its_end() throws Exception {
        truth.beginMaintenance(NAS, "by somebody else");
        world.poll();
        readAs(MaintenanceState.RUNNING);
        world.adapters.commands.forget();
        truth.endMaintenance(NAS);
        world.poll();
        readAs(MaintenanceState.NONE);
        world.adapters.commands.forget();
        world.poll();
        assertThat(world.adapters.commands.all(ObserveMaintenance.class)).isEmpty();
    }

    @Test
    void what_stayed_unknown_is_settled_by_what_is_read_later() throws Exception {
        truth.beginMaintenance(NAS, "it was done after all");
        world.adapters.react(new MaintenanceTimedOut(MONITOR, "late-command"));
        assertThat(
                        world.adapters
                                .commands
                                .await(
                                        ObserveMaintenance.class,
                                        read -> "late-command".equals(read.readBackFor()))
                                .state())
                .isEqualTo(MaintenanceState.RUNNING);
    }
}
