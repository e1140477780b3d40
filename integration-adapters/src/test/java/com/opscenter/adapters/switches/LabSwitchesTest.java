package com.opscenter.adapters.switches;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.LabSwitch;
import com.opscenter.lab.netswitch.PortSpec;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.Duplex;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortReading;
import com.opscenter.vocabulary.api.BitsPerSecond;
import com.opscenter.vocabulary.api.Milliwatts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the lab's switches say, told as readings and samples.
class LabSwitchesTest {

    private static final SwitchSpec ZYNOS = SwitchSpec.of(SwitchPersonality.ZYNOS);

    @Test
    void a_switch_says_who_it_is_and_what_it_offers() throws Exception {
        try (LabSwitch net = LabSwitch.start(ZYNOS.named("rack", "GS1920-24HPv2"))) {
            ReadSwitch read = ReadSwitch.of(SwitchAccess.draft(net));
            assertThat(read.device().vendor()).isEqualTo("Zyxel");
            assertThat(read.device().model()).isEqualTo("GS1920-24HPv2");
            assertThat(read.device().firmware()).isEqualTo("V4.80(ABCD.1)");
            assertThat(read.device().serial()).isEqualTo(net.truth().spec().serial());
            assertThat(read.device().deviceName()).isEqualTo("rack");
            assertThat(read.device().poeBudget()).isEqualTo(new Milliwatts(60_000));
            assertThat(read.device().ports())
                    .containsExactly(
                            "1", "2", "3", "4", "5", "6", "7", "8", "enif0", "swif0", "cmif0");
            assertThat(read.reading().capabilities())
                    .containsExactlyInAnyOrder("port-admin", "poe", "poe-cycle");
        }
    }

    @ParameterizedTest
    @EnumSource(value = SwitchPersonality.class, names = "SWOS", mode = EnumSource.Mode.EXCLUDE)
    void a_port_says_how_it_is(SwitchPersonality personality) throws Exception {
        PortSpec port =
                PortSpec.link("nas", 80_000_000, 20_000_000).heardAs("nas-01").drawing(5_000);
        try (LabSwitch net =
                LabSwitch.start(SwitchSpec.of(personality).with(List.of(port, PortSpec.empty())))) {
            ReadSwitch read = ReadSwitch.of(SwitchAccess.draft(net));
            assertThat(read.port("1").adminState()).isEqualTo(AdminState.UP);
            assertThat(read.port("1").operState()).isEqualTo(OperState.UP);
            assertThat(read.port("1").speed()).isEqualTo(new BitsPerSecond(1_000_000_000));
            assertThat(read.port("1").duplex()).isEqualTo(Duplex.FULL);
            assertThat(read.port("1").alias()).isEqualTo("nas");
            assertThat(read.port("1").poe()).isEqualTo(PoeStatus.DELIVERING);
            assertThat(read.port("1").neighbor())
                    .isEqualTo(new PortReading.Neighbor("nas-01", "eth0"));
            assertThat(read.port("2").operState()).isEqualTo(OperState.DOWN);
            assertThat(read.port("2").speed()).isNull();
            assertThat(read.port("2").poe()).isEqualTo(PoeStatus.SEARCHING);
        }
    }

    @Test
    void a_switch_that_just_booted_has_states_and_no_rates() throws Exception {
        try (LabSwitch net = LabSwitch.start(ZYNOS)) {
            ReadSwitch read = ReadSwitch.of(SwitchAccess.draft(net));
            assertThat(read.port("1").operState()).isEqualTo(OperState.UP);
            assertThat(read.portSample("1", NetworkMetrics.RX)).isEmpty();
            assertThat(read.sample(NetworkMetrics.UPTIME)).isPresent();
        }
    }

    @Test
    void zero_is_not_missing() throws Exception {
        try (LabSwitch net = LabSwitch.start(ZYNOS.with(List.of(PortSpec.link("idle", 0, 0))));
                SwitchDevice device = SwitchAccess.device(SwitchAccess.draft(net))) {
            var _ = device.read(true);
            ReadSwitch later = Rated.readUntilRates(device, "1");
            assertThat(later.portSample("1", NetworkMetrics.RX)).hasValue(0);
            assertThat(later.portSample("1", NetworkMetrics.RX_ERRORS)).hasValue(0);
            assertThat(later.portSample("1", NetworkMetrics.DISCARDS)).hasValue(0);
        }
    }

    @Test
    void rates_are_those_of_the_traffic() throws Exception {
        try (LabSwitch net = LabSwitch.start(ZYNOS);
                SwitchDevice device = SwitchAccess.device(SwitchAccess.draft(net))) {
            var _ = device.read(true);
            ReadSwitch later = Rated.readUntilRates(device, "1");
            assertThat(later.portSample("1", NetworkMetrics.RX).orElseThrow())
                    .isBetween(50_000_000L, 110_000_000L);
            assertThat(later.portSample("1", NetworkMetrics.TX).orElseThrow())
                    .isBetween(12_000_000L, 28_000_000L);
        }
    }

    @Test
    void load_temperatures_and_power_are_samples() throws Exception {
        try (LabSwitch net = LabSwitch.start(ZYNOS)) {
            ReadSwitch read = ReadSwitch.of(SwitchAccess.draft(net));
            assertThat(read.sample(NetworkMetrics.CPU)).hasValue(11);
            assertThat(read.sample(NetworkMetrics.POE_USED)).hasValue(20_000);
            assertThat(read.sample(NetworkMetrics.temperature("cpu"))).hasValue(47_000);
            assertThat(read.sample(NetworkMetrics.temperature("psu"))).isEmpty();
        }
    }

    @Test
    void ports_of_a_stack_have_their_unit_before_the_number() throws Exception {
        try (LabSwitch net = LabSwitch.start(ZYNOS.stackOf(2))) {
            ReadSwitch read = ReadSwitch.of(SwitchAccess.draft(net));
            assertThat(read.port("2.8").name()).isEqualTo("swp71");
            assertThat(read.port("1.1").name()).isEqualTo("swp00");
            assertThat(read.port("2.1").poe()).isEqualTo(PoeStatus.DELIVERING);
            assertThat(read.device().poeBudget()).isEqualTo(new Milliwatts(120_000));
        }
    }

    @ParameterizedTest
    @EnumSource(value = SwitchPersonality.class, names = "SWOS", mode = EnumSource.Mode.EXCLUDE)
    void the_port_that_carries_our_way_is_marked(SwitchPersonality personality) throws Exception {
        try (LabSwitch net = LabSwitch.start(SwitchSpec.of(personality).managedBy(7))) {
            ReadSwitch read = ReadSwitch.of(SwitchAccess.draft(net));
            assertThat(read.port("7").management()).isTrue();
            assertThat(read.ports()).filteredOn(PortReading::management).hasSize(1);
        }
    }

    @Test
    void a_community_reads_too() throws Exception {
        try (LabSwitch net = LabSwitch.start(ZYNOS)) {
            var draft = SwitchAccess.communityDraft(net.port(), net.users().community());
            assertThat(ReadSwitch.of(draft).port("8").capabilities())
                    .containsExactly(NetworkCapability.PORT_ADMIN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ops", "ops-sha256", "ops-md5", "reader"})
    void every_kind_of_user_reads(String name) throws Exception {
        try (LabSwitch net = LabSwitch.start(ZYNOS)) {
            var user = net.users().named(name).orElseThrow();
            assertThat(ReadSwitch.of(SwitchAccess.draft(net.port(), user, "")).ports()).hasSize(11);
        }
    }
}
