package com.opscenter.lab.netswitch;

import com.opscenter.lab.mib.Mib;
import java.util.stream.IntStream;
import org.snmp4j.smi.OID;

/// What the switch has learned: bridge ports and the forwarding table (BRIDGE-MIB, Q-BRIDGE-MIB),
/// neighbors (LLDP-MIB), and the link address of the machine that asks (ipNetToMediaTable).
record Bridge(NetSwitch device, Mib mib, Interfaces interfaces) {

    private static final String BASE_PORT_ENTRY = "1.3.6.1.2.1.17.1.4.1";
    private static final String FDB_ENTRY = "1.3.6.1.2.1.17.7.1.2.1.1";
    private static final String FORWARDING_ENTRY = "1.3.6.1.2.1.17.7.1.2.2.1";
    private static final String ARP_ENTRY = "1.3.6.1.2.1.4.22.1";
    private static final String LOCAL_ENTRY = "1.0.8802.1.1.2.1.3.7.1";
    private static final String REMOTE_ENTRY = "1.0.8802.1.1.2.1.4.1.1";
    private static final int VLAN = 1;
    private static final int OCTETS = 6;
    private static final int MACHINE = 250;
    private static final int BY_MAC = 4;
    private static final int BY_INTERFACE_NAME = 5;
    private static final int LEARNED = 3;

    void show() {
        new Cells(mib, FDB_ENTRY, VLAN).gauge(2, () -> device.ports().size());
        for (Port port : device.ports()) {
            int number = number(port);
            new Cells(mib, BASE_PORT_ENTRY, number)
                    .number(1, () -> number)
                    .number(2, () -> interfaces.index(port));
            new Cells(mib, LOCAL_ENTRY, number)
                    .number(2, () -> BY_INTERFACE_NAME)
                    .text(3, () -> interfaces.name(port))
                    .text(4, () -> interfaces.name(port));
            learned(number, Interfaces.mac(number));
            if (!port.spec().neighbor().isEmpty()) {
                heard(port, number);
            }
        }
        if (device.spec().managementPort() > 0) {
            byte[] machine = Interfaces.mac(MACHINE);
            learned(device.spec().managementPort(), machine);
            new Cells(mib, ARP_ENTRY, Interfaces.CPU_ROW + 1, 127, 0, 0, 1).octets(2, machine);
        }
    }

    /// The number of a port in all that is not ifTable.
    private static int number(Port port) {
        return (port.unit() - 1) * Interfaces.OF_UNIT + port.number();
    }

    /// The GS1900 puts the number of octets between the VLAN and the address.
    private void learned(int bridgePort, byte[] mac) {
        OID index = new OID(new int[] {VLAN});
        if (device.spec().personality() == SwitchPersonality.GS1900) {
            index.append(OCTETS);
        }
        index.append(new OID(IntStream.range(0, OCTETS).map(i -> mac[i] & 0xff).toArray()));
        new Cells(mib, FORWARDING_ENTRY, index)
                .number(2, () -> bridgePort)
                .number(3, () -> LEARNED);
    }

    private void heard(Port port, int number) {
        new Cells(mib, REMOTE_ENTRY, 0, number, 1)
                .number(4, () -> BY_MAC)
                .octets(5, Interfaces.mac(number))
                .number(6, () -> BY_INTERFACE_NAME)
                .text(7, () -> "eth0")
                .text(8, () -> "uplink")
                .text(9, () -> port.spec().neighbor());
    }
}
