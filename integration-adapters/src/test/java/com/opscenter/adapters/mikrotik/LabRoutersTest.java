package com.opscenter.adapters.mikrotik;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.ports.PortRef;
import com.opscenter.adapters.support.SeenSwitch;
import com.opscenter.lab.routeros.LabRouter;
import com.opscenter.lab.routeros.RouterSpec;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.Duplex;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortReading.Neighbor;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.vocabulary.api.BitsPerSecond;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Devices of each generation, read in each way.
class LabRoutersTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "api, 7.20.4",
        "apis, 7.20.4",
        "rest, 7.20.4",
        "rests, 7.20.4",
        "api, 7.10.1",
        "api, 6.49.6",
        "api, 6.40.5"
    })
    void every_way_tells_the_same(String scheme, String version) throws Exception {
        try (LabRouter router = LabRouter.start(RouterSpec.small(version));
                MikrotikDevice device = RouterAccess.device(router, scheme)) {
            SeenSwitch seen = new SeenSwitch(device.read(true));
            itSaysWhoItIs(seen, version);
            itSaysWhatItMeasures(seen);
            aFedPortIsWhole(seen);
            itsOthersAreWhatTheyAre(seen);
        }
    }

    private static void itSaysWhoItIs(SeenSwitch seen, String version) {
        SwitchReading device = seen.device();
        assertThat(device.vendor()).isEqualTo("MikroTik");
        assertThat(device.model()).isEqualTo("RB5009UPr+S+IN");
        assertThat(device.serial()).startsWith("LAB");
        assertThat(device.firmware()).isEqualTo(version);
        assertThat(device.deviceName()).isEqualTo("lab-switch");
        assertThat(device.ports())
                .containsExactly(
                        "ether1", "ether2", "ether3", "ether4", "ether5", "sfp-sfpplus1", "bridge");
        assertThat(device.capabilities())
                .containsExactlyInAnyOrder(
                        NetworkCapability.PORT_ADMIN,
                        NetworkCapability.POE,
                        NetworkCapability.POE_CYCLE,
                        NetworkCapability.LLDP);
    }

    private static void itSaysWhatItMeasures(SeenSwitch seen) {
        assertThat(seen.sample(NetworkMetrics.POE_USED)).hasValue(6_200);
        assertThat(seen.sample(NetworkMetrics.temperature("cpu"))).hasValue(47_000);
        assertThat(seen.sample(NetworkMetrics.CPU)).isPresent();
        assertThat(seen.sample(NetworkMetrics.UPTIME).getAsLong()).isGreaterThan(250_000);
    }

    private static void aFedPortIsWhole(SeenSwitch seen) {
        PortReading fed = seen.port("ether2");
        assertThat(fed.ifIndex()).isEqualTo(2);
        assertThat(fed.alias()).isEqualTo("roof");
        assertThat(fed.adminState()).isEqualTo(AdminState.UP);
        assertThat(fed.operState()).isEqualTo(OperState.UP);
        assertThat(fed.speed()).isEqualTo(new BitsPerSecond(1_000_000_000));
        assertThat(fed.duplex()).isEqualTo(Duplex.FULL);
        assertThat(fed.poe()).isEqualTo(PoeStatus.DELIVERING);
        assertThat(fed.neighbor()).isEqualTo(new Neighbor("ap-1", "eth0"));
        assertThat(seen.sample("ether2", NetworkMetrics.POE_POWER)).hasValue(6_200);
        assertThat(seen.sample("ether2", NetworkMetrics.POE_CURRENT)).hasValue(129);
        assertThat(seen.sample("ether2", NetworkMetrics.POE_VOLTAGE)).hasValue(480);
    }

    private static void itsOthersAreWhatTheyAre(SeenSwitch seen) {
        assertThat(seen.port("bridge").physical()).isFalse();
        assertThat(seen.port("sfp-sfpplus1").poe()).isNull();
        assertThat(seen.port("ether4").operState()).isEqualTo(OperState.DOWN);
        assertThat(seen.port("ether4").poe()).isEqualTo(PoeStatus.SEARCHING);
        assertThat(seen.port("ether4").speed()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "rest"})
    void only_the_port_that_leads_to_us_is_ours(String scheme) throws Exception {
        try (LabRouter router = LabRouter.start(RouterSpec.small("7.20.4"));
                MikrotikDevice device = RouterAccess.device(router, scheme)) {
            SeenSwitch seen = new SeenSwitch(device.read(true));
            assertThat(seen.port("ether1").management()).isTrue();
            assertThat(seen.port("bridge").management()).isTrue();
            assertThat(seen.port("ether2").management()).isFalse();
            assertThat(seen.port("ether3").management()).isFalse();
        }
    }

    @Test
    void what_was_never_counted_twice_has_no_rate_and_zero_is_one() throws Exception {
        HandTime time = new HandTime();
        try (LabRouter router = LabRouter.start(RouterSpec.small("7.20.4"), time);
                MikrotikDevice device = RouterAccess.device(router, "api", time)) {
            SeenSwitch first = new SeenSwitch(device.read(true));
            assertThat(first.sample("ether3", NetworkMetrics.RX)).isEmpty();
            time.pass(MINUTE);
            SeenSwitch second = new SeenSwitch(device.read(false));
            assertThat(second.sample("ether3", NetworkMetrics.RX).getAsLong())
                    .isBetween(1_000_000L, 100_000_000L);
            assertThat(second.sample("ether5", NetworkMetrics.RX)).hasValue(0);
            assertThat(second.sample("ether3", NetworkMetrics.RX_ERRORS)).hasValue(0);
            assertThat(second.port("ether2").neighbor()).isNotNull();
        }
    }

    @Test
    void there_is_no_rate_over_a_restart() throws Exception {
        HandTime time = new HandTime();
        try (LabRouter router = LabRouter.start(RouterSpec.small("7.20.4"), time);
                MikrotikDevice device = RouterAccess.device(router, "api", time)) {
            device.read(true);
            router.reboot(Duration.ZERO);
            time.pass(MINUTE);
            SeenSwitch rebooted = new SeenSwitch(RouterReads.patiently(device));
            assertThat(rebooted.sample(NetworkMetrics.UPTIME)).hasValue(60);
            assertThat(rebooted.sample("ether3", NetworkMetrics.RX)).isEmpty();
            time.pass(MINUTE);
            SeenSwitch after = new SeenSwitch(device.read(false));
            assertThat(after.sample("ether3", NetworkMetrics.RX)).isPresent();
        }
    }

    @Test
    void errors_of_a_bad_cable_are_counted_and_marked() throws Exception {
        HandTime time = new HandTime();
        try (LabRouter router = LabRouter.start(RouterSpec.small("7.20.4"), time);
                MikrotikDevice device = RouterAccess.device(router, "rest", time)) {
            device.read(true);
            router.truth().addErrors("ether3", 40);
            time.pass(MINUTE);
            SeenSwitch seen = new SeenSwitch(device.read(false));
            assertThat(seen.sample("ether3", NetworkMetrics.RX_ERRORS)).hasValue(40);
            assertThat(seen.port("ether3").errors()).isTrue();
            assertThat(seen.port("ether1").errors()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "rest"})
    void one_port_reads_as_in_a_poll(String scheme) throws Exception {
        try (LabRouter router = LabRouter.start(RouterSpec.small("7.20.4"));
                MikrotikDevice device = RouterAccess.device(router, scheme)) {
            PortReading polled = new SeenSwitch(device.read(true)).port("ether2");
            PortId id = PortId.of(RouterAccess.SWITCH, "ether2");
            assertThat(device.port(new PortRef(id, "ether2"))).isEqualTo(polled);
            assertThat(device.port(new PortRef(id, ""))).isEqualTo(polled);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "apis", "rest", "rests"})
    void each_action_ends_in_the_state_it_names(String scheme) throws Exception {
        try (LabRouter router = LabRouter.start(RouterSpec.small("7.20.4"));
                MikrotikDevice device = RouterAccess.device(router, scheme)) {
            device.read(true);
            PortRef port = new PortRef(PortId.of(RouterAccess.SWITCH, "ether2"), "ether2");
            device.act(port, PortAction.DISABLE);
            assertThat(router.truth().isDisabled("ether2")).isTrue();
            assertThat(device.port(port).adminState()).isEqualTo(AdminState.DOWN);
            device.act(port, PortAction.ENABLE);
            assertThat(router.truth().isDisabled("ether2")).isFalse();
            device.act(port, PortAction.POE_OFF);
            assertThat(router.truth().powerStatus("ether2")).isEqualTo("disabled");
            assertThat(device.port(port).poe()).isEqualTo(PoeStatus.OFF);
            device.act(port, PortAction.POE_ON);
            device.act(port, PortAction.POE_ON);
            assertThat(device.port(port).poe()).isNotEqualTo(PoeStatus.OFF);
            assertThat(router.truth().written())
                    .extracting(one -> one.path())
                    .containsExactly(
                            "/interface/disable",
                            "/interface/enable",
                            "/interface/ethernet/set",
                            "/interface/ethernet/set");
        }
    }
}
