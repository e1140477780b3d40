package com.opscenter.adapters.apc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.opscenter.adapters.apc.Expected.Sensor;
import com.opscenter.adapters.support.Captures;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.lab.snmprec.SnmprecAgent;
import com.opscenter.power.api.Capability;
import com.opscenter.power.api.LoadState;
import com.opscenter.power.api.OutletState;
import com.opscenter.vocabulary.api.Deciamps;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Recorded agents, replayed by a real one, against what an independent poller read from them.
class RecordedUnitsTest {

    /// Shown by that poller, not by this software: nominal (never measured) voltage, power supply,
    /// power factor, peaks, and single outlets' load states.
    private static final String[] ELSEWHERE = {
        "12.1.15", "26.4.3.1.12", "32.5.9.1.7", "32.2.4.1.13", "32.2.4.1.6", "32.5.9.1.4"
    };

    private static ReadUnit read(String capture) throws IOException, DeviceException {
        try (SnmprecAgent agent = SnmprecAgent.start(Captures.snmp(capture + ".snmprec"))) {
            return ReadUnit.of(LabAccess.draft(agent.port(), agent.users().ops(), ""));
        }
    }

    private static void check(String capture) throws IOException, DeviceException {
        ReadUnit unit = read(capture);
        for (Sensor sensor : Expected.sensors(capture)) {
            check(unit, sensor);
        }
    }

    private static void check(ReadUnit unit, Sensor sensor) {
        double value = sensor.value();
        String what = sensor.object();
        if (sensor.at("12.2.3.1.1.2")) {
            String metric = sensor.row() == 1 ? "phase.1" : "bank." + (sensor.row() - 1);
            same(unit.sample(metric + ".currentDeciamps").getAsLong(), value * 10, what);
        } else if (sensor.at("12.1.16") || sensor.at("26.4.3.1.5") || sensor.at("32.2.4.1.4")) {
            same(unit.sample("powerMilliwatts").getAsLong(), value * 1000, what);
        } else if (sensor.at("26.4.3.1.9")) {
            same(unit.sample("energyWattHours").getAsLong(), value * 1000, what);
        } else if (sensor.at("26.6.3.1.6")) {
            same(unit.sample("phase.1.voltageDecivolts").getAsLong(), value * 10, what);
        } else if (sensor.at("4.4.2.1.3") || sensor.at("32.5.4.1.4")) {
            assertThat(unit.outlet(sensor.row()).state())
                    .as(what)
                    .isEqualTo(value == 1 ? OutletState.ON : OutletState.OFF);
            assertThat(sensor.description()).contains(named(unit, sensor.row()));
        } else if (sensor.at("32.5.9.1.5")) {
            same(unit.outletSample(sensor.row(), "currentDeciamps").getAsLong(), value * 10, what);
        } else if (sensor.at("32.5.9.1.6")) {
            same(
                    unit.outletSample(sensor.row(), "powerMilliwatts").getAsLong(),
                    value * 1000,
                    what);
        } else if (sensor.at("26.6.3.1.4")) {
            assertThat(unit.pdu().phases().getFirst().load())
                    .isEqualTo(Rpdu2Loads.state((long) value));
        } else if (sensor.at("32.2.4.1.3")) {
            assertThat(unit.pdu().load()).isEqualTo(CpduLoads.state((long) value));
        } else if (sensor.at("26.4.3.1.4")) {
            assertThat(unit.pdu().load()).as(what).isEqualTo(LoadState.NORMAL);
        } else if (!isElsewhere(sensor)) {
            fail("nothing is made of " + what);
        }
    }

    private static boolean isElsewhere(Sensor sensor) {
        for (String column : ELSEWHERE) {
            if (sensor.at(column)) {
                return true;
            }
        }
        return false;
    }

    /// The name a device gave, or the number where it gave none.
    private static String named(ReadUnit unit, int number) {
        String name = unit.outlet(number).deviceName();
        return name.equals("Outlet " + number) ? "" : name;
    }

    private static void same(long ours, double theirs, String what) {
        assertThat(ours).as(what).isEqualTo(Math.round(theirs));
    }

    @Test
    void a_switched_unit_seen_through_the_masterswitch_table_reads_as_expected() throws Exception {
        check("apc_ap7900b");
        ReadUnit unit = read("apc_ap7900b");
        assertThat(unit.pdu().model()).isEqualTo("AP7900B");
        assertThat(unit.pdu().serial()).isEqualTo("ZA1732000177");
        assertThat(unit.pdu().outletCount()).isEqualTo(8);
        assertThat(unit.sample("phase.1.voltageDecivolts")).isEmpty();
    }

    @Test
    void a_metered_unit_shows_load_and_offers_no_control() throws Exception {
        check("apc_ap8853");
        ReadUnit unit = read("apc_ap8853");
        assertThat(unit.pdu().model()).isEqualTo("AP8853");
        assertThat(unit.pdu().outletCount()).isZero();
        assertThat(unit.pdu().capabilities()).isEmpty();
        assertThat(unit.pdu().phases().getFirst().near()).isEqualTo(new Deciamps(260));
        assertThat(unit.pdu().banks().get(1).over()).isEqualTo(new Deciamps(80));
        assertThat(unit.sample("bank.1.currentDeciamps")).hasValue(0);
    }

    @Test
    void a_masterswitch_reads_as_expected() throws Exception {
        check("apc_masterswitch2");
        ReadUnit unit = read("apc_masterswitch2");
        assertThat(unit.pdu().model()).isEqualTo("AP9606");
        assertThat(unit.pdu().serial()).as("a filler is no serial number").isNull();
        assertThat(unit.pdu().capabilities()).containsExactly(Capability.SWITCH);
    }

    @Test
    void a_cpdu_reads_as_expected_and_its_empty_rows_are_no_outlets() throws Exception {
        check("apc-cpdu");
        ReadUnit unit = read("apc-cpdu");
        assertThat(unit.pdu().model()).isEqualTo("APDU10150SM");
        assertThat(unit.pdu().serial()).isEqualTo("5A1234Y56789");
        assertThat(unit.pdu().firmware()).isEqualTo("2.0.8.2");
        assertThat(unit.pdu().outletCount()).isEqualTo(40);
    }

    @Test
    void a_transfer_switch_has_no_outlets_and_nothing_is_wrong_with_it() throws Exception {
        ReadUnit unit = read("apc_ats");
        assertThat(unit.pdu().model()).isEqualTo("AP4423");
        assertThat(unit.pdu().outletCount()).isZero();
        assertThat(unit.pdu().capabilities()).isEmpty();
        assertThat(unit.reading().observations())
                .noneMatch(one -> one.command() instanceof ReportAlert);
    }

    @Test
    void another_makers_device_is_named_and_turned_away() {
        Captures.snmp("routeros_crs317.snmprec");
        assertThatThrownBy(() -> read("routeros_crs317"))
                .isInstanceOf(DeviceException.class)
                .hasMessageContaining("This is not an APC device: it calls itself \"RouterOS");
    }
}
