package com.opscenter.lab.netswitch;

import com.opscenter.lab.mib.Mib;
import java.util.List;

/// ifTable and ifXTable of IF-MIB (RFC 2863), the duplex mode of EtherLike-MIB (RFC 3635), and the
/// rows a Zyxel has beside its ports.
///
/// @param shift how far all indexes are from where they were at first
record Interfaces(NetSwitch device, Mib mib, int shift) {

    private static final String IF_ENTRY = "1.3.6.1.2.1.2.2.1";
    private static final String IF_X_ENTRY = "1.3.6.1.2.1.31.1.1.1";
    private static final String DOT3_STATS_ENTRY = "1.3.6.1.2.1.10.7.2.1";
    private static final int ETHERNET = 6;
    private static final int AGGREGATE = 161;
    private static final int MTU = 1_522;
    private static final int NOT_PRESENT = 6;
    private static final int FULL_DUPLEX = 3;
    private static final long MEGA = 1_000_000;
    static final int OF_UNIT = 64;
    static final int CPU_ROW = 20_000;
    private static final int AGGREGATE_ROW = 1_000;

    void show() {
        List<Port> ports = device.ports();
        for (int i = 0; i < ports.size(); i++) {
            show(i + 1, ports.get(i));
        }
        switch (device.spec().personality()) {
            case ZYNOS -> List.of("enif0", "swif0", "cmif0").forEach(this::showCpu);
            case GS1900 -> {
                for (int group = 1; group <= 8; group++) {
                    showAggregate(group);
                }
                showCpu("VLAN1");
            }
            case SWOS -> {}
        }
    }

    int index(Port port) {
        return shift + (port.unit() - 1) * OF_UNIT + port.number();
    }

    String name(Port port) {
        return device.spec().personality().interfaceName(port.unit(), port.number());
    }

    private void show(int place, Port port) {
        int index = index(port);
        PortSpec spec = port.spec();
        new Cells(mib, IF_ENTRY, index)
                .number(1, () -> index)
                .text(2, () -> name(port))
                .number(3, () -> ETHERNET)
                .number(4, () -> MTU)
                .gauge(5, () -> port.up() ? spec.megabits() * MEGA : 0)
                .octets(6, mac(place))
                .number(7, () -> port.enabled() ? 1 : 2, new Settings(device, place, port).admin())
                .number(8, () -> port.up() ? 1 : 2)
                .ticks(9, () -> 0)
                .small(10, port::rxOctets)
                .small(13, () -> 0)
                .small(14, port::rxErrors)
                .small(16, port::txOctets)
                .small(19, () -> 0)
                .small(20, () -> 0);
        new Cells(mib, IF_X_ENTRY, index)
                .text(1, () -> name(port))
                .large(6, port::rxOctets)
                .large(10, port::txOctets)
                .gauge(15, () -> port.up() ? spec.megabits() : 0)
                .number(17, () -> 1)
                .text(18, spec::label)
                .ticks(19, () -> 0);
        new Cells(mib, DOT3_STATS_ENTRY, index).number(19, () -> port.up() ? FULL_DUPLEX : 1);
    }

    static byte[] mac(int place) {
        return new byte[] {0x02, 0, 0x5e, 0x10, (byte) (place >> 8), (byte) place};
    }

    /// Of type Ethernet, without a row in ifXTable.
    private void showCpu(String name) {
        int index =
                switch (name) {
                    case "enif0" -> CPU_ROW;
                    case "swif0", "VLAN1" -> CPU_ROW + 1;
                    default -> CPU_ROW + 3;
                };
        new Cells(mib, IF_ENTRY, index)
                .number(1, () -> index)
                .text(2, () -> name)
                .number(3, () -> ETHERNET)
                .number(8, () -> 1);
    }

    private void showAggregate(int group) {
        int index = AGGREGATE_ROW + group - 1;
        new Cells(mib, IF_ENTRY, index)
                .number(1, () -> index)
                .text(2, () -> "LAG" + group)
                .number(3, () -> AGGREGATE)
                .number(7, () -> 1)
                .number(8, () -> NOT_PRESENT);
        new Cells(mib, IF_X_ENTRY, index)
                .text(1, () -> "LAG" + group)
                .large(6, () -> 0)
                .large(10, () -> 0)
                .gauge(15, () -> 0)
                .text(18, () -> "");
    }
}
