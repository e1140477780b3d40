package com.opscenter.adapters.switches;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.counters.Counter;
import com.opscenter.adapters.counters.CounterReading;
import com.opscenter.adapters.counters.Moment;
import com.opscenter.adapters.mib.InterfaceRow;
import com.opscenter.adapters.mib.InterfaceTable;
import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.snmp.WalkLimits;
import com.opscenter.adapters.support.Captures;
import com.opscenter.lab.snmprec.SnmprecAgent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every interface of recorded agents, walked over SNMP, as an independent poller read it.
class RecordedInterfacesTest {

    private static final List<String> STATES =
            List.of("up", "down", "testing", "unknown", "dormant", "notPresent", "lowerLayerDown");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zynos_gs1900-fdb",
                "zynos_mgs3712",
                "zywall_usg40w",
                "swos",
                "swos_css106-1g-4p-1s",
                "routeros",
                "routeros_crs317",
                "routeros_rb750gr3",
                "routeros_wifi",
                "pfsense"
            })
    void states_speeds_and_counters_are_as_recorded(String capture) throws Exception {
        List<ExpectedSwitch.Port> expected = ExpectedSwitch.of(capture).ports();
        try (SnmprecAgent agent = SnmprecAgent.start(Captures.snmp(capture + ".snmprec"));
                SnmpSession session =
                        SwitchAccess.session(
                                SwitchAccess.draft(agent.port(), agent.users().ops(), ""))) {
            InterfaceTable table =
                    InterfaceTable.of(
                            session.table(InterfaceTable.everything(), WalkLimits.USUAL).reply());
            assertThat(expected).isNotEmpty();
            for (ExpectedSwitch.Port port : expected) {
                compare(Objects.requireNonNull(table.rows().get(port.index())), port);
            }
        }
    }

    private static void compare(InterfaceRow row, ExpectedSwitch.Port port) {
        String named = "interface " + port.index();
        assertThat(row.description()).as(named).isEqualTo(port.text("ifDescr"));
        assertThat(state(row.adminStatus().orElse(0)))
                .as(named)
                .isEqualTo(port.text("ifAdminStatus"));
        assertThat(state(row.operStatus().orElse(0)))
                .as(named)
                .isEqualTo(port.text("ifOperStatus"));
        if (port.has("ifSpeed")) {
            assertThat(row.speedBps()).as(named).isEqualTo(port.number("ifSpeed"));
        }
        CounterReading counters = row.counters(new Moment(0, null), 0);
        compare(named, counters.rxOctets(), port, "ifInOctets");
        compare(named, counters.txOctets(), port, "ifOutOctets");
        compare(named, counters.rxErrors(), port, "ifInErrors");
        compare(named, counters.txErrors(), port, "ifOutErrors");
        compare(named, counters.rxDiscards(), port, "ifInDiscards");
        compare(named, counters.txDiscards(), port, "ifOutDiscards");
    }

    private static void compare(
            String named, @Nullable Counter counter, ExpectedSwitch.Port port, String column) {
        if (port.has(column) && counter != null) {
            assertThat(counter.value()).as(named + " " + column).isEqualTo(port.number(column));
        } else {
            assertThat(counter == null || !port.has(column)).as(named + " " + column).isTrue();
        }
    }

    private static String state(long code) {
        return code < 1 || code > STATES.size() ? "null" : STATES.get((int) code - 1);
    }
}
