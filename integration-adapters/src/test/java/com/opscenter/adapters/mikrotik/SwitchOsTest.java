package com.opscenter.adapters.mikrotik;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.ports.RegisteredPorts;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.lab.LabSwitch;
import com.opscenter.lab.netswitch.Misbehavior.Mode;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortCommand.RejectAction;
import com.opscenter.network.api.PortState;
import com.opscenter.network.api.SwitchCommand.ObserveSwitch;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.telemetry.api.Sample;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A switch with SwOS, which only SNMP reaches and which lets nothing be set.
class SwitchOsTest {

    private LabSwitch net;
    private AdapterWorld world;
    private RegisteredPorts ports;

    @BeforeEach
    void start() throws Exception {
        net =
                LabSwitch.start(
                        SwitchSpec.of(SwitchPersonality.SWOS).named("closet", "CSS106-1G-4P-1S"));
        world = AdapterWorld.start();
        ports = new RegisteredPorts(world);
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
        net.close();
    }

    private SourceDraft draft() {
        return new SourceDraft(
                MikrotikKind.NAME,
                "snmp://127.0.0.1:" + net.port(),
                Map.of("transport", "snmp", "version", "2c"),
                Map.of("community", net.users().community()));
    }

    @Test
    void it_says_who_it_is_and_is_only_watched() {
        ports.register(draft());
        SwitchReading device = world.commands.await(ObserveSwitch.class).reading();
        assertThat(device.vendor()).isEqualTo("MikroTik");
        assertThat(device.model()).isEqualTo("CSS106-1G-4P-1S");
        assertThat(device.serial()).startsWith("LAB");
        assertThat(device.firmware()).isEqualTo("2.18");
        assertThat(device.deviceName()).isEqualTo("closet");
        assertThat(device.ports()).hasSize(8).startsWith("Port1", "Port2");
        assertThat(device.capabilities()).isEmpty();
        ObservePort fed = ports.await("Port2", one -> one.reading().poe() == PoeStatus.DELIVERING);
        assertThat(fed.reading().operState()).isEqualTo(OperState.UP);
        assertThat(fed.reading().capabilities()).isEmpty();
        ports.await("Port7", one -> one.reading().poe() == null);
    }

    private OptionalLong sample(String key, String metric) {
        return world.telemetry.polls().stream()
                .flatMap(poll -> poll.samples().stream())
                .filter(one -> one.key().equals(key) && one.metric().equals(metric))
                .mapToLong(Sample::value)
                .findFirst();
    }

    @Test
    void its_ports_power_and_temperature_are_measured() {
        ports.register(draft());
        ports.await("Port8", one -> one.reading().physical());
        world.commands.await(ObserveHealth.class, one -> one.status() == HealthStatus.ONLINE);
        assertThat(sample("switch/sw-1", NetworkMetrics.temperature("temperature")))
                .hasValue(28_000);
        assertThat(sample("port/sw-1/Port2", NetworkMetrics.POE_POWER)).hasValue(5_000);
        assertThat(sample("port/sw-1/Port2", NetworkMetrics.POE_CURRENT)).hasValue(208);
        assertThat(sample("port/sw-1/Port2", NetworkMetrics.POE_VOLTAGE)).isEmpty();
    }

    @Test
    void an_action_is_refused_and_nothing_is_sent() throws Exception {
        ports.register(draft());
        ports.await("Port3", one -> one.reading().physical());
        ports.react(
                ports.request("Port3", PortAction.DISABLE, PortState.UP, Duration.ofSeconds(4)),
                false);
        assertThat(world.commands.await(RejectAction.class).detail())
                .contains("does not offer disable");
        assertThat(net.effects()).isEmpty();
    }

    @Test
    void silence_is_told() {
        net.breakWith(Mode.SILENT);
        ports.register(draft());
        world.commands.await(ObserveHealth.class, one -> one.status() == HealthStatus.OFFLINE);
    }

    @Test
    void a_trial_finds_it() {
        TestReport report = world.bean(MikrotikAdapter.class).test(draft());
        assertThat(report.ok()).isTrue();
        assertThat(report.discovered().devices())
                .singleElement()
                .asString()
                .startsWith("MikroTik CSS106-1G-4P-1S \"closet\", serial LAB");
        assertThat(report.discovered().capabilities()).isEmpty();
    }
}
