package com.opscenter.adapters.librenms.ports;

import static com.opscenter.adapters.librenms.LibreNmsWorld.NAS;
import static com.opscenter.adapters.librenms.LibreNmsWorld.SOURCE;
import static com.opscenter.adapters.librenms.LibreNmsWorld.SWITCH;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.librenms.LibreNmsWorld;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.Monitored;
import com.opscenter.lab.librenms.PolledPort;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortCommand.ObservePortGone;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.SwitchCommand.ObserveSwitch;
import com.opscenter.network.api.SwitchCommand.ObserveSwitchGone;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent.SourceChanged;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From what LibreNMS polled of ports to switches that can be looked at and nothing else.
class ReadPortsTest {

    private static final String CORE = "switch/librenms-1.8";
    private static final int UPLINK = 81;
    private static final int DESK = 82;
    private static final int LOOP = 83;

    private LibreNmsWorld world;
    private Monitored truth;

    @BeforeEach
    void start() throws Exception {
        world = LibreNmsWorld.start();
        truth = world.lab.truth();
        truth.with(PolledPort.ethernet(UPLINK, SWITCH, 1, "swp00", "to the attic", true))
                .with(PolledPort.ethernet(DESK, SWITCH, 7, "swp06", "", false))
                .with(
                        new PolledPort(
                                LOOP,
                                SWITCH,
                                9,
                                "lo",
                                "",
                                "softwareLoopback",
                                0,
                                true,
                                true,
                                0,
                                0,
                                0))
                .with(PolledPort.ethernet(71, NAS, 2, "eno1", "", true));
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    private PortReading port(String number) {
        return world.adapters
                .commands
                .await(
                        ObservePort.class,
                        seen -> seen.port().value().equals("librenms-1.8:" + number))
                .reading();
    }

    private SwitchReading device(String key) {
        return world.adapters
                .commands
                .await(ObserveSwitch.class, seen -> seen.id().key().equals(key))
                .reading();
    }

    private List<Sample> samples(String metric) {
        return world.adapters.telemetry.polls().getLast().samples().stream()
                .filter(sample -> sample.metric().equals(metric))
                .toList();
    }

    @Test
    void ports_are_known_by_what_the_device_calls_them() {
        world.online();
        SwitchReading core = device(CORE);
        assertThat(core.deviceName()).isEqualTo("SW-CORE");
        assertThat(core.vendor()).isEqualTo("linux");
        assertThat(core.firmware()).isEqualTo("4.80");
        assertThat(core.ports()).containsExactly("swp00", "swp06", "lo");
        assertThat(core.capabilities()).isEmpty();
        PortReading uplink = port("swp00");
        assertThat(uplink.ifIndex()).isEqualTo(1);
        assertThat(uplink.name()).isEqualTo("swp00");
        assertThat(uplink.alias()).isEqualTo("to the attic");
        assertThat(uplink.physical()).isTrue();
        assertThat(uplink.operState()).isEqualTo(OperState.UP);
        assertThat(uplink.capabilities()).isEmpty();
        assertThat(port("swp06").alias()).isNull();
        assertThat(port("swp06").speed()).isNull();
        assertThat(port("lo").physical()).isFalse();
        assertThat(world.adapters.commands.all(ObserveSwitch.class)).hasSize(1);
    }

    @Test
    void rates_are_those_of_the_last_poll_of_librenms_and_told_once() throws Exception {
        world.online();
        port("swp00");
        Sample rx = samples("rxBps").getFirst();
        assertThat(rx.key()).isEqualTo("port/librenms-1.8/swp00");
        assertThat(rx.value()).isEqualTo(1_000_000);
        assertThat(samples("txBps").getFirst().value()).isEqualTo(400_000);
        world.poll();
        assertThat(samples("rxBps")).isEmpty();
        Thread.sleep(Duration.ofMillis(2_100));
        truth.poller().changePort(UPLINK, port -> port.carrying(250_000, 0).withErrors(12));
        truth.polled();
        world.poll();
        assertThat(samples("rxBps").getFirst().value()).isEqualTo(2_000_000);
        assertThat(samples("txBps").getFirst().value()).isZero();
        assertThat(samples("rxErrorsPerHour").getFirst().value()).isEqualTo(12);
        assertThat(
                        world.adapters
                                .commands
                                .await(ObservePort.class, seen -> seen.reading().errors())
                                .port()
                                .value())
                .isEqualTo("librenms-1.8:swp00");
    }

    @Test
    void rates_of_long_ago_are_none() {
        truth.poller().came(Instant.now().minus(Duration.ofHours(3)));
        world.online();
        port("swp00");
        assertThat(samples("rxBps")).isEmpty();
    }

    @Test
    void of_a_device_that_is_not_reached_no_port_is_known() throws Exception {
        truth.down(SWITCH);
        world.online();
        assertThat(port("swp00").operState()).isEqualTo(OperState.UNKNOWN);
        assertThat(port("swp00").speed()).isNull();
        assertThat(samples("rxBps")).isEmpty();
        world.adapters.commands.forget();
        truth.up(SWITCH);
        world.poll();
        assertThat(port("swp00").operState()).isEqualTo(OperState.UP);
    }

    @Test
    void a_port_that_disappears_leaves_also_when_nobody_looked_meanwhile() throws Exception {
        world.online();
        port("swp00");
        world.poll();
        truth.poller().forgetPort(DESK);
        try (AdapterWorld later = world.nextLife()) {
            world.adapters.close();
            later.history.append(
                    new SourceRegistered(SOURCE, LibreNmsWorld.settings(world.lab.endpoint())));
            assertThat(later.commands.await(ObservePortGone.class).port().value())
                    .isEqualTo("librenms-1.8:swp06");
            assertThat(later.commands.all(ObserveSwitchGone.class)).isEmpty();
        }
    }

    @Test
    void a_device_that_is_deleted_leaves_with_its_ports() throws Exception {
        world.online();
        port("swp00");
        truth.forgetDevice(SWITCH);
        world.poll();
        assertThat(world.adapters.commands.await(ObserveSwitchGone.class).id().key())
                .isEqualTo(CORE);
        assertThat(world.adapters.commands.all(ObservePortGone.class)).hasSize(3);
        world.poll();
        world.poll();
        assertThat(world.adapters.commands.all(ObserveSwitchGone.class)).hasSize(1);
    }

    @Test
    void the_setting_says_whose_ports_are_read() throws Exception {
        world.online();
        port("swp00");
        world.poll();
        change("all");
        device("switch/librenms-1.7");
        world.poll();
        change("none");
        world.adapters.commands.await(
                ObserveSwitchGone.class, gone -> gone.id().key().equals("switch/librenms-1.7"));
        world.adapters.commands.await(
                ObserveSwitchGone.class, gone -> gone.id().key().equals(CORE));
    }

    private void change(String ports) {
        Map<String, String> config = Map.of("timeZone", LibreNmsWorld.ZONE, "ports", ports);
        world.adapters.history.append(
                new SourceChanged(SOURCE, LibreNmsWorld.settings(world.lab.endpoint(), config)));
    }

    @Test
    void what_a_source_of_ours_reads_itself_is_left_out() throws Exception {
        truth.with(LibreNmsWorld.device(9, "127.0.0.1", "sw-desk", "network"))
                .with(PolledPort.ethernet(91, 9, 1, "port1", "", true));
        world.adapters.history.append(
                new SourceRegistered(
                        new SourceId("snmp-1"),
                        new Settings(
                                "snmp",
                                "Desk",
                                "home-rack",
                                "snmp://127.0.0.1:9",
                                Map.of(),
                                LibreNmsWorld.CREDENTIAL,
                                new Intervals(60, 60, 300),
                                true,
                                true)));
        world.online();
        device(CORE);
        assertThat(world.poll().read()).isTrue();
        assertThat(world.adapters.commands.all(ObserveSwitch.class))
                .extracting(seen -> seen.id().key())
                .containsOnly(CORE);
    }

    @Test
    void a_list_that_cannot_be_read_leaves_the_rest_of_the_poll_standing() throws Exception {
        world.online();
        port("swp00");
        world.adapters.commands.forget();
        world.lab.breakWith(Fault.LISTS_CRASHED);
        assertThat(world.poll().read()).isTrue();
        assertThat(world.awaitHealth(HealthStatus.ONLINE).detail())
                .contains("Ports could not be read", "HTTP 500");
        world.lab.mend();
        assertThat(world.poll().read()).isTrue();
        assertThat(world.adapters.commands.all(ObservePortGone.class)).isEmpty();
    }

    @Test
    void more_ports_than_the_most_are_said_to_be_so() {
        for (int more = 0; more < 50; more++) {
            truth.with(PolledPort.ethernet(100 + more, SWITCH, 100 + more, "xe" + more, "", true));
        }
        world.online();
        assertThat(device(CORE).ports()).hasSize(40);
        assertThat(world.awaitHealth(HealthStatus.ONLINE).detail())
                .contains("LibreNMS lists 53 ports; 40 are read");
    }

    @Test
    void what_was_told_by_a_removed_source_is_forgotten() throws Exception {
        world.online();
        port("swp00");
        world.poll();
        assertThat(world.adapters.bean(ToldPorts.class).of(SOURCE)).containsOnlyKeys(8L);
        world.adapters.react(new SourceRemoved(SOURCE));
        assertThat(world.adapters.bean(ToldPorts.class).of(SOURCE)).isEmpty();
    }
}
