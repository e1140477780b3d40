package com.opscenter.lab.netswitch;

import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.snmp.SnmpCard;
import com.opscenter.lab.snmp.SystemGroup;
import java.util.List;
import java.util.Optional;

/// What the agent of SwOS shows (a CSS106 with 2.11 to 2.18): ifTable without types of speed and
/// without octets, which are only in ifXTable; no LLDP-MIB; a table of its own for PoE.
///
/// @param shift how far all indexes are from where they were at first
record SwosMib(NetSwitch device, Mib mib, int shift) {

    private static final String SWOS = "1.3.6.1.4.1.14988.2";
    private static final String MIKROTIK = "1.3.6.1.4.1.14988.1.1.";
    private static final String IF_ENTRY = "1.3.6.1.2.1.2.2.1";
    private static final String IF_X_ENTRY = "1.3.6.1.2.1.31.1.1.1";
    private static final String BASE_PORT_ENTRY = "1.3.6.1.2.1.17.1.4.1";
    private static final int SERVICES = 2;
    private static final int ETHERNET = 6;
    private static final int MTU = 1_500;
    private static final int DECIVOLTS = 235;
    private static final int DECIDEGREES = 280;
    private static final int MILLIWATTS_OF_DECIWATT = 100;
    private static final int SUPPLY_VOLTS = 24;

    void show(SnmpCard card) {
        SwitchSpec spec = device.spec();
        String version = spec.personality().firmware();
        SystemGroup.describe(
                mib,
                card,
                "%s SwOS v%s".formatted(spec.model(), version),
                SWOS,
                SERVICES,
                spec::name,
                Optional.empty());
        new Cells(mib, MIKROTIK + "3", 0).number(8, () -> DECIVOLTS).number(10, () -> DECIDEGREES);
        new Cells(mib, MIKROTIK + "7", 0).text(3, spec::serial).text(4, () -> version);
        List<Port> ports = device.ports();
        for (int i = 0; i < ports.size(); i++) {
            show(i + 1, ports.get(i));
        }
    }

    private void show(int place, Port port) {
        int index = shift + place;
        String name = device.spec().personality().interfaceName(1, place);
        new Cells(mib, IF_ENTRY, index)
                .text(2, () -> name)
                .number(3, () -> ETHERNET)
                .number(4, () -> MTU)
                .octets(6, Interfaces.mac(place))
                .number(7, () -> port.enabled() ? 1 : 2)
                .number(8, () -> port.up() ? 1 : 2)
                .small(13, () -> 0)
                .small(14, port::rxErrors)
                .small(19, () -> 0)
                .small(20, () -> 0);
        new Cells(mib, IF_X_ENTRY, index)
                .text(1, () -> name)
                .large(6, port::rxOctets)
                .large(10, port::txOctets)
                .gauge(15, () -> port.up() ? port.spec().megabits() : 0)
                .number(17, () -> 1)
                .text(18, () -> port.spec().label());
        new Cells(mib, BASE_PORT_ENTRY, place).number(2, () -> index);
        if (port.feeds()) {
            feed(index, name, port);
        }
    }

    /// Its index column does not say the index, there is no voltage, and a port that looks for a
    /// device has a status nobody has explained.
    private void feed(int index, String name, Port port) {
        new Cells(mib, MIKROTIK + "15.1.1", index)
                .number(1, () -> index - 1)
                .text(2, () -> name)
                .number(3, () -> !port.powered() ? 1 : port.milliwatts() > 0 ? 3 : 0)
                .number(5, () -> port.milliwatts() / SUPPLY_VOLTS)
                .number(6, () -> port.milliwatts() / MILLIWATTS_OF_DECIWATT);
    }
}
