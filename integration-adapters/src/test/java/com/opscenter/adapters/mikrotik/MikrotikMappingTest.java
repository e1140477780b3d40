package com.opscenter.adapters.mikrotik;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.counters.Rates;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortReading;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.vocabulary.api.BitsPerSecond;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the rows of a device mean.
class MikrotikMappingTest {

    private static final InetAddress DEVICE = InetAddress.ofLiteral("192.168.88.1");
    private static final InetAddress US = InetAddress.ofLiteral("192.168.88.20");

    private final Map<Menu, List<Row>> menus = new EnumMap<>(Menu.class);

    /// Rows written as `name=ether1;running=true`.
    private MikrotikMappingTest with(Menu menu, String... rows) {
        menus.put(menu, Arrays.stream(rows).map(MikrotikMappingTest::row).toList());
        return this;
    }

    private static Row row(String written) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : written.split(";", -1)) {
            int equals = pair.indexOf('=');
            values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new Row(values);
    }

    private Readout readout() {
        return new Readout(menus, 0);
    }

    private PortReading port(String number) {
        Readout readout = readout();
        List<Interface> all = Interface.of(readout);
        return new MikrotikMapping(readout, all, Set.of())
                .port(
                        all.stream()
                                .filter(one -> one.number().equals(number))
                                .findFirst()
                                .orElseThrow(),
                        Rates.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "auto-on, powered-on, DELIVERING",
        "forced-on, powered-on, DELIVERING",
        "auto-on, waiting-for-load, SEARCHING",
        "auto-on, power-reset, OFF",
        "auto-on, off, OFF",
        "off, powered-on, OFF",
        "off, , OFF",
        "auto-on, short-circuit, FAULT",
        "auto-on, overload, FAULT",
        "auto-on, voltage-too-low, FAULT",
        "auto-on, controller-error, FAULT",
        "auto-on, a-word-of-later-versions, FAULT",
        "auto-on, ,"
    })
    void power_is_what_the_monitor_says_unless_it_is_off(
            String setting, @Nullable String status, @Nullable PoeStatus expected) {
        with(Menu.INTERFACE, ".id=*1;name=e;type=ether")
                .with(Menu.POE, ".id=*1;name=e;poe-out=" + setting)
                .with(
                        Menu.POE_MONITOR,
                        status == null ? "name=e" : "name=e;poe-out-status=" + status);
        assertThat(port("e").poe()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10Mbps, 10000000",
        "1Gbps, 1000000000",
        "2.5Gbps, 2500000000",
        "10Gbps, 10000000000",
        "10G-baseSR-LR, 10000000000",
        "2.5G-baseT, 2500000000",
        "100G-baseCR4, 100000000000",
        "auto,",
    })
    void rates_are_written_in_several_ways(String written, @Nullable Long bitsPerSecond) {
        assertThat(LinkRate.of(written).map(BitsPerSecond::value).orElse(null))
                .isEqualTo(bitsPerSecond);
    }

    @ParameterizedTest
    @CsvSource({
        "1w2d3h4m5s, 788645",
        "0s, 0",
        "4m5s, 245",
        "3w, 1814400",
        "2d03:04:05, 183845",
        "00:00:59, 59",
        "soon,"
    })
    void durations_are_written_in_two_ways(String written, @Nullable Long seconds) {
        assertThat(Durations.seconds(written).orElse(null)).isEqualTo(seconds);
    }

    @Test
    void a_renamed_interface_keeps_the_number_printed_beside_it() {
        with(
                Menu.INTERFACE,
                ".id=*1;name=uplink;default-name=ether1;type=ether;running=true",
                ".id=*1F;name=vlan 10/guests;type=vlan",
                ".id=*20;name=lo;type=loopback");
        assertThat(Interface.of(readout()))
                .extracting(Interface::number)
                .containsExactly("ether1", "vlan-10-guests", "lo");
        assertThat(port("ether1").name()).isEqualTo("uplink");
        assertThat(port("vlan-10-guests").ifIndex()).isEqualTo(31);
        assertThat(port("vlan-10-guests").physical()).isFalse();
    }

    @Test
    void what_is_absent_has_its_default() {
        with(Menu.INTERFACE, ".id=*1;name=ether1;type=ether");
        PortReading port = port("ether1");
        assertThat(port.adminState()).hasToString("UP");
        assertThat(port.operState()).hasToString("DOWN");
        assertThat(port.alias()).isNull();
        assertThat(port.poe()).isNull();
        assertThat(port.speed()).isNull();
        assertThat(port.neighbor()).isNull();
    }

    @Test
    void the_health_of_both_generations_is_in_thousandths_of_degrees() {
        with(Menu.HEALTH, "voltage=24.1;temperature=38;cpu-temperature=47.5");
        assertThat(temperatures()).containsExactlyInAnyOrder("board 38000", "cpu 47500");
        with(
                Menu.HEALTH,
                "name=temperature;value=0;type=C",
                "name=sfp-temperature;value=33;type=C",
                "name=psu1-voltage;value=53.1;type=V");
        assertThat(temperatures()).containsExactly("board 0", "sfp 33000");
    }

    private List<String> temperatures() {
        return new MikrotikSamples(readout(), Instant.EPOCH)
                .device("switch/sw-1", List.of()).stream()
                        .filter(one -> NetworkMetrics.isTemperature(one.metric()))
                        .map(MikrotikMappingTest::heat)
                        .toList();
    }

    private static String heat(Sample sample) {
        return NetworkMetrics.sensor(sample.metric()) + " " + sample.value();
    }

    private Set<String> management() {
        return new ManagementPath(readout(), DEVICE, US).interfaces();
    }

    private MikrotikMappingTest bridged() {
        return with(
                        Menu.INTERFACE,
                        ".id=*1;name=ether1;running=true",
                        ".id=*2;name=ether2;running=true",
                        ".id=*3;name=ether3;running=false")
                .with(
                        Menu.BRIDGE_PORT,
                        "bridge=bridge;interface=ether1",
                        "bridge=bridge;interface=ether2",
                        "bridge=bridge;interface=ether3");
    }

    @Test
    void our_way_is_the_port_behind_which_we_were_learned() {
        bridged()
                .with(Menu.ADDRESS, "address=192.168.88.1/24;interface=bridge")
                .with(Menu.ARP, "address=192.168.88.20;mac-address=AA")
                .with(Menu.HOST, "bridge=bridge;mac-address=AA;on-interface=ether2");
        assertThat(management()).containsExactly("bridge", "ether2");
    }

    @Test
    void from_elsewhere_our_way_is_that_of_the_router() {
        bridged()
                .with(Menu.ADDRESS, "address=192.168.88.1/24;interface=vlan10")
                .with(Menu.VLAN, "name=vlan10;interface=bridge")
                .with(Menu.ROUTE, "dst-address=0.0.0.0/0;gateway=192.168.88.254;active=true")
                .with(Menu.ARP, "address=192.168.88.254;mac-address=BB")
                .with(Menu.HOST, "bridge=bridge;mac-address=BB;on-interface=ether1");
        assertThat(management()).containsExactly("vlan10", "bridge", "ether1");
    }

    @Test
    void a_bond_needs_all_its_members() {
        with(Menu.ADDRESS, "address=192.168.88.1/24;interface=bond1")
                .with(Menu.BONDING, "name=bond1;slaves=sfp1,sfp2");
        assertThat(management()).containsExactly("bond1", "sfp1", "sfp2");
    }

    @Test
    void where_it_cannot_be_told_every_living_port_counts() {
        bridged().with(Menu.ADDRESS, "address=192.168.88.1/24;interface=bridge");
        assertThat(management()).containsExactly("bridge", "ether1", "ether2");
        with(Menu.ADDRESS, "address=10.9.9.9/24;interface=bridge");
        assertThat(management()).containsExactly("bridge", "ether1", "ether2");
    }
}
