package com.opscenter.adapters.switches;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.Captures;
import com.opscenter.lab.snmprec.SnmprecAgent;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortReading;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.vocabulary.api.Milliwatts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Recorded switches, read as sources are.
class RecordedSwitchesTest {

    private static final String POE = "1.3.6.1.4.1.14988.1.1.15.1.1.";

    private static ReadSwitch read(String capture) throws Exception {
        try (SnmprecAgent agent = SnmprecAgent.start(Captures.snmp(capture + ".snmprec"))) {
            return ReadSwitch.of(SwitchAccess.draft(agent.port(), agent.users().ops(), ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zynos_gs1900-fdb",
                "zynos_mgs3712",
                "swos_css106-1g-4p-1s",
                "routeros_crs317",
                "routeros_rb750gr3",
                "routeros_wifi"
            })
    void a_device_says_who_it_is(String capture) throws Exception {
        ExpectedSwitch expected = ExpectedSwitch.of(capture);
        ReadSwitch read = read(capture);
        assertThat(read.device().model()).isEqualTo(expected.device("hardware"));
        assertThat(read.device().serial()).isEqualTo(expected.device("serial"));
        assertThat(read.device().firmware()).isEqualTo(expected.device("version"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zynos_gs1900-fdb",
                "zynos_mgs3712",
                "routeros",
                "routeros_crs317",
                "routeros_rb750gr3"
            })
    void load_is_that_of_all_processors(String capture) throws Exception {
        double average =
                ExpectedSwitch.of(capture).processors().stream()
                        .mapToDouble(usage -> usage)
                        .average()
                        .orElseThrow();
        assertThat(read(capture).sample(NetworkMetrics.CPU)).hasValue(Math.round(average));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zynos_mgs3712",
                "swos",
                "swos_css106-1g-4p-1s",
                "routeros_crs317",
                "routeros_rb750gr3"
            })
    void temperatures_are_those_of_an_independent_poller(String capture) throws Exception {
        List<Long> expected =
                ExpectedSwitch.of(capture).sensors().stream()
                        .filter(sensor -> sensor.kind().equals("temperature"))
                        .filter(sensor -> !sensor.oid().contains(".14988.1.1.19."))
                        .map(sensor -> Math.round(sensor.value() * 1000))
                        .toList();
        assertThat(expected).isNotEmpty();
        assertThat(read(capture).reading().samples())
                .filteredOn(sample -> NetworkMetrics.isTemperature(sample.metric()))
                .extracting(Sample::value)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"swos", "swos_css106-1g-4p-1s"})
    void power_of_each_port_is_that_of_an_independent_poller(String capture) throws Exception {
        ReadSwitch read = read(capture);
        Map<Integer, String> numbers = new HashMap<>();
        read.ports().forEach(port -> numbers.put(port.ifIndex(), port.name()));
        for (ExpectedSwitch.Sensor sensor : ExpectedSwitch.of(capture).sensors()) {
            if (sensor.oid().startsWith(POE + "5.") || sensor.oid().startsWith(POE + "6.")) {
                boolean current = sensor.oid().startsWith(POE + "5.");
                String row = sensor.oid().substring(sensor.oid().lastIndexOf('.') + 1);
                String port = Optional.ofNullable(numbers.get(Integer.valueOf(row))).orElseThrow();
                assertThat(
                                read.portSample(
                                        port,
                                        current
                                                ? NetworkMetrics.POE_CURRENT
                                                : NetworkMetrics.POE_POWER))
                        .as(sensor.oid())
                        .hasValue(Math.round(sensor.value() * 1000));
            }
        }
    }

    @Test
    void swos_tells_delivering_and_a_short_circuit_and_lets_nothing_be_set() throws Exception {
        ReadSwitch read = read("swos_css106-1g-4p-1s");
        assertThat(read.port("Port2").poe()).isEqualTo(PoeStatus.DELIVERING);
        assertThat(read.port("Port4").poe()).isEqualTo(PoeStatus.FAULT);
        assertThat(read.port("Port1").poe()).isNull();
        assertThat(read.device().capabilities()).isEmpty();
    }

    @Test
    void a_status_nobody_has_explained_is_none() throws Exception {
        ReadSwitch read = read("swos");
        assertThat(read.port("Port2").poe()).isNull();
        assertThat(read.port("Port3").poe()).isEqualTo(PoeStatus.OFF);
        assertThat(read.port("Port4").poe()).isEqualTo(PoeStatus.SEARCHING);
    }

    @Test
    void a_gs1900_has_its_ports_by_the_printed_number_and_its_aggregates_by_name()
            throws Exception {
        ReadSwitch read = read("zynos_gs1900-fdb");
        assertThat(read.ports()).hasSize(58).filteredOn(PortReading::physical).hasSize(50);
        assertThat(read.port("50").name()).isEqualTo("GigabitEthernet50");
        assertThat(read.port("LAG1").physical()).isFalse();
        assertThat(read.port("LAG1").operState()).isEqualTo(OperState.NOT_PRESENT);
        assertThat(read.port("2").capabilities()).containsExactly(NetworkCapability.PORT_ADMIN);
        assertThat(read.port("LAG1").capabilities()).isEmpty();
    }

    @Test
    void zynos_counts_from_swp00_and_its_cpu_rows_are_no_ports() throws Exception {
        ReadSwitch read = read("zynos_xs1930-12hp");
        assertThat(read.port("12").name()).isEqualTo("swp11");
        assertThat(read.ports()).hasSize(16).filteredOn(PortReading::physical).hasSize(12);
        assertThat(read.device().poeBudget()).isEqualTo(new Milliwatts(375_000));
        assertThat(read.sample(NetworkMetrics.POE_USED)).hasValue(11_000);
    }

    @Test
    void a_routers_tunnels_and_bridges_are_no_ports() throws Exception {
        ReadSwitch read = read("routeros_crs317");
        assertThat(read.ports()).filteredOn(PortReading::physical).hasSize(17);
        assertThat(read.port("bridge1").physical()).isFalse();
        assertThat(read.port("shop-trunk").physical()).isFalse();
        assertThat(read.port("sfp-sfpplus9").alias()).isNotNull();
    }

    @Test
    void one_agent_plays_many_recordings_by_context() throws Exception {
        Map<String, Path> captures = new HashMap<>();
        for (String name : List.of("swos", "zynos_gs1900-fdb")) {
            captures.put(name, Captures.snmp(name + ".snmprec"));
        }
        try (SnmprecAgent agent = SnmprecAgent.start(captures)) {
            for (String name : captures.keySet()) {
                ReadSwitch read =
                        ReadSwitch.of(SwitchAccess.draft(agent.port(), agent.users().ops(), name));
                assertThat(read.ports()).hasSize(name.equals("swos") ? 6 : 58);
            }
        }
    }
}
