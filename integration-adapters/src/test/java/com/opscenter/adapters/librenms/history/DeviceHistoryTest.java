package com.opscenter.adapters.librenms.history;

import static com.opscenter.adapters.librenms.LibreNmsWorld.NAS;
import static com.opscenter.adapters.librenms.LibreNmsWorld.SOURCE;
import static com.opscenter.uptime.api.MonitorStatus.DOWN;
import static com.opscenter.uptime.api.MonitorStatus.UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.librenms.LibreNmsWorld;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.lab.librenms.MonitoredDevice;
import com.opscenter.lab.librenms.MonitoredDevice.Outage;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MonitorCommand.ObserveMonitor;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.StatusEdge;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Devices' outages and availability, from before anybody looked and from then on.
class DeviceHistoryTest {

    private static final MonitorId MONITOR = MonitorId.of(SOURCE, "9");
    private final Instant lastNight =
            Instant.now().minus(Duration.ofHours(20)).truncatedTo(ChronoUnit.SECONDS);

    private LibreNmsWorld world;

    @BeforeEach
    void start() throws Exception {
        world = LibreNmsWorld.start();
        world.lab
                .truth()
                .with(
                        new MonitoredDevice(
                                9,
                                "esx-1.example.net",
                                "esx-1",
                                null,
                                "vmware",
                                "server",
                                LibreNmsWorld.COMMUNITY,
                                List.of(new Outage(lastNight, lastNight.plusSeconds(240)))));
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    @Test
    void what_librenms_knows_from_before_is_read_once_and_raises_no_alert() throws Exception {
        world.online();
        ObserveMonitor history = told(MONITOR);
        HistorySpan span = Objects.requireNonNull(history.told());
        assertThat(history.origin()).isEqualTo(Origin.HISTORY);
        assertThat(history.reading().name()).isEqualTo("esx-1");
        assertThat(Duration.between(span.from(), Instant.now()).toDays()).isBetween(29L, 30L);
        assertThat(span.said()).extracting(HistorySpan.Said::days).contains(1, 7, 30, 365);
        assertThat(span.said().getFirst().microPercent()).isEqualTo(99_722_222);
        assertThat(history.edges()).extracting(StatusEdge::status).containsExactly(UP, DOWN, UP);
        assertThat(history.edges().get(1).occurredAt()).isEqualTo(lastNight);
        world.adapters.commands.forget();
        world.poll();
        assertThat(world.adapters.commands.all(ObserveMonitor.class)).isEmpty();
        assertThat(world.adapters.commands.all(ReportAlert.class)).isEmpty();
    }

    @Test
    void a_device_that_stops_answering_is_down_since_librenms_noticed() throws Exception {
        world.online();
        told(MONITOR);
        world.adapters.commands.forget();
        world.lab.truth().down(NAS);
        world.poll();
        ObserveMonitor down = of(MonitorId.of(SOURCE, "7"));
        assertThat(down.edges().getLast().status()).isEqualTo(DOWN);
        assertThat(down.edges().getLast().sourceKey()).startsWith("down:");
        assertThat(down.told()).isNull();
        world.adapters.commands.forget();
        world.lab.truth().up(NAS);
        world.poll();
        assertThat(of(MonitorId.of(SOURCE, "7")).edges().getLast().status()).isEqualTo(UP);
    }

    @Test
    void a_restart_reads_no_history_again() throws Exception {
        world.online();
        told(MONITOR);
        world.poll();
        int before = world.lab.requests("outages");
        assertThat(before).isPositive();
        try (AdapterWorld later = world.nextLife()) {
            world.adapters.close();
            later.history.append(
                    new SourceRegistered(SOURCE, LibreNmsWorld.settings(world.lab.endpoint())));
            later.commands.await(ObserveHealth.class);
            assertThat(later.commands.all(ObserveMonitor.class)).isEmpty();
            assertThat(world.lab.requests("outages")).isEqualTo(before);
        }
    }

    @Test
    void no_secret_of_a_device_is_told() {
        world.online();
        told(MONITOR);
        assertThat(world.adapters.commands.all().toString())
                .doesNotContain(LibreNmsWorld.COMMUNITY);
    }

    private ObserveMonitor told(MonitorId monitor) {
        return world.adapters.commands.await(
                ObserveMonitor.class, one -> one.monitor().equals(monitor) && one.told() != null);
    }

    private ObserveMonitor of(MonitorId monitor) {
        return world.adapters.commands.await(
                ObserveMonitor.class, one -> one.monitor().equals(monitor));
    }
}
