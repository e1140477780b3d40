package com.opscenter.adapters.zyxel;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.ports.PortRef;
import com.opscenter.adapters.ssh.SshDoors;
import com.opscenter.adapters.support.SeenSwitch;
import com.opscenter.lab.cli.CliSpec;
import com.opscenter.lab.cli.LabCli;
import com.opscenter.lab.netswitch.PortSpec;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.Duplex;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortReading.Neighbor;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.vocabulary.api.BitsPerSecond;
import com.opscenter.vocabulary.api.Milliwatts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Both families of command lines, read.
class LabCommandLinesTest {

    private static final long MEGA = 1_000_000;

    private final SshDoors doors = new SshDoors();

    @AfterEach
    void stop() {
        doors.close();
    }

    /// Long enough for every pager.
    private static SwitchSpec spec(SwitchPersonality personality) {
        List<PortSpec> ports = new ArrayList<>();
        ports.add(PortSpec.link("uplink", 80 * MEGA, 20 * MEGA).heardAs("core-1"));
        ports.add(PortSpec.link("", 8 * MEGA, 2 * MEGA).drawing(5_000).at(100));
        while (ports.size() < 28) {
            ports.add(PortSpec.empty());
        }
        return SwitchSpec.of(personality)
                .named("sw-lab", "GS1920-24HP")
                .with(ports)
                .feeding(4, 60)
                .managedBy(1);
    }

    @Test
    void zynos_tells_who_it_is_and_what_it_measures() throws Exception {
        try (LabCli lab = LabCli.start(spec(SwitchPersonality.ZYNOS));
                ZyxelDevice device = CliAccess.device(doors, lab)) {
            SeenSwitch seen = new SeenSwitch(device.read(true));
            SwitchReading reading = seen.device();
            assertThat(reading.vendor()).isEqualTo("Zyxel");
            assertThat(reading.model()).isEqualTo("GS1920-24HP");
            assertThat(reading.serial()).startsWith("LAB");
            assertThat(reading.firmware()).isEqualTo("V4.80(ABCD.1)");
            assertThat(reading.deviceName()).isEqualTo("sw-lab");
            assertThat(reading.ports()).hasSize(28).startsWith("1", "2", "3");
            assertThat(reading.poeBudget()).isEqualTo(new Milliwatts(60_000));
            assertThat(reading.capabilities())
                    .containsExactlyInAnyOrder(
                            NetworkCapability.PORT_ADMIN,
                            NetworkCapability.POE,
                            NetworkCapability.POE_CYCLE,
                            NetworkCapability.LLDP);
            assertThat(seen.sample(NetworkMetrics.CPU)).hasValue(11);
            assertThat(seen.sample(NetworkMetrics.temperature("phy"))).hasValue(41_500);
            assertThat(seen.sample(NetworkMetrics.temperature("fan1"))).isEmpty();
            assertThat(seen.sample(NetworkMetrics.POE_USED)).hasValue(5_000);
            assertThat(seen.sample(NetworkMetrics.UPTIME).getAsLong()).isGreaterThan(690_000);
        }
    }

    @Test
    void zynos_tells_its_ports() throws Exception {
        try (LabCli lab = LabCli.start(spec(SwitchPersonality.ZYNOS));
                ZyxelDevice device = CliAccess.device(doors, lab)) {
            SeenSwitch seen = new SeenSwitch(device.read(true));
            PortReading uplink = seen.port("1");
            assertThat(uplink.alias()).isEqualTo("uplink");
            assertThat(uplink.adminState()).isEqualTo(AdminState.UP);
            assertThat(uplink.operState()).isEqualTo(OperState.UP);
            assertThat(uplink.speed()).isEqualTo(new BitsPerSecond(1_000_000_000));
            assertThat(uplink.duplex()).isEqualTo(Duplex.FULL);
            assertThat(uplink.neighbor()).isEqualTo(new Neighbor("core-1", "eth0"));
            assertThat(uplink.management()).isTrue();
            assertThat(seen.sample("1", NetworkMetrics.RX).getAsLong())
                    .isBetween(79_900_000L, 80_100_000L);
            PortReading fed = seen.port("2");
            assertThat(fed.alias()).isNull();
            assertThat(fed.speed()).isEqualTo(new BitsPerSecond(100_000_000));
            assertThat(fed.poe()).isEqualTo(PoeStatus.DELIVERING);
            assertThat(fed.management()).isFalse();
            assertThat(seen.sample("2", NetworkMetrics.POE_POWER)).hasValue(5_000);
            assertThat(seen.port("3").poe()).isEqualTo(PoeStatus.SEARCHING);
            assertThat(seen.port("28").operState()).isEqualTo(OperState.DOWN);
            assertThat(seen.port("28").poe()).isNull();
            assertThat(seen.sample("28", NetworkMetrics.RX)).hasValue(0);
            assertThat(seen.sample("28", NetworkMetrics.RX_ERRORS)).isEmpty();
        }
    }

    @Test
    void a_gs1900_tells_what_it_has_and_is_only_watched() throws Exception {
        try (LabCli lab = LabCli.start(spec(SwitchPersonality.GS1900));
                ZyxelDevice device = CliAccess.device(doors, lab)) {
            SeenSwitch seen = new SeenSwitch(device.read(true));
            assertThat(seen.device().model()).isNull();
            assertThat(seen.device().serial()).isNull();
            assertThat(seen.device().firmware()).isEqualTo("V2.70(AAHH.3)");
            assertThat(seen.device().ports()).hasSize(28);
            assertThat(seen.device().poeBudget()).isEqualTo(new Milliwatts(60_000));
            assertThat(seen.device().capabilities()).containsExactly(NetworkCapability.LLDP);
            assertThat(seen.sample(NetworkMetrics.UPTIME).getAsLong()).isGreaterThan(690_000);
            PortReading uplink = seen.port("1");
            assertThat(uplink.name()).isEqualTo("GigabitEthernet1");
            assertThat(uplink.alias()).isEqualTo("uplink");
            assertThat(uplink.speed()).isEqualTo(new BitsPerSecond(1_000_000_000));
            assertThat(uplink.neighbor()).isEqualTo(new Neighbor("core-1", "eth0"));
            assertThat(seen.port("2").poe()).isEqualTo(PoeStatus.DELIVERING);
            assertThat(seen.sample("2", NetworkMetrics.POE_POWER)).hasValue(5_000);
            assertThat(seen.sample("2", NetworkMetrics.POE_CURRENT)).hasValue(93);
            assertThat(seen.sample("2", NetworkMetrics.POE_VOLTAGE)).hasValue(534);
            assertThat(seen.port("3").poe()).isEqualTo(PoeStatus.SEARCHING);
            assertThat(seen.port("28").operState()).isEqualTo(OperState.DOWN);
        }
    }

    @Test
    void its_counters_make_rates_and_a_restart_makes_none() throws Exception {
        try (LabCli lab = LabCli.start(spec(SwitchPersonality.GS1900));
                ZyxelDevice device = CliAccess.device(doors, lab)) {
            SeenSwitch first = new SeenSwitch(device.read(true));
            assertThat(first.sample("2", NetworkMetrics.RX)).isEmpty();
            Thread.sleep(1100);
            SeenSwitch second = new SeenSwitch(device.read(false));
            assertThat(second.sample("2", NetworkMetrics.RX).getAsLong())
                    .isBetween(2 * MEGA, 16 * MEGA);
            assertThat(second.sample("28", NetworkMetrics.RX_ERRORS)).hasValue(0);
        }
    }

    @Test
    void a_model_that_only_shows_offers_nothing_else() throws Exception {
        try (LabCli lab = LabCli.start(spec(SwitchPersonality.ZYNOS), CliSpec.USUAL.onlyShowing());
                ZyxelDevice device = CliAccess.device(doors, lab)) {
            SeenSwitch seen = new SeenSwitch(device.read(true));
            assertThat(seen.device().capabilities()).containsExactly(NetworkCapability.LLDP);
            assertThat(seen.port("2").capabilities()).isEmpty();
        }
    }

    @Test
    void one_session_is_kept_and_logged_out_of_in_the_end() throws Exception {
        try (LabCli lab = LabCli.start(spec(SwitchPersonality.ZYNOS))) {
            try (ZyxelDevice device = CliAccess.device(doors, lab)) {
                device.read(true);
                device.read(false);
                device.port(new PortRef(PortId.of(SeenSwitch.SWITCH, "1"), "1"));
                assertThat(lab.logins()).isEqualTo(1);
                assertThat(lab.sessions()).isEqualTo(1);
            }
            assertThat(lab.logouts()).isEqualTo(1);
            assertThat(lab.execs()).isZero();
            assertThat(lab.given()).noneMatch(line -> line.contains("running-config"));
        }
    }

    @Test
    void a_session_the_switch_has_ended_is_opened_anew() throws Exception {
        try (LabCli lab = LabCli.start(spec(SwitchPersonality.ZYNOS));
                ZyxelDevice device = CliAccess.device(doors, lab)) {
            device.read(true);
            lab.hangUp();
            Thread.sleep(200);
            assertThat(new SeenSwitch(device.read(false)).port("1").operState())
                    .isEqualTo(OperState.UP);
            assertThat(lab.logins()).isEqualTo(2);
        }
    }
}
