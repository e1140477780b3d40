package com.opscenter.adapters.mib;

import com.opscenter.adapters.snmp.Reply;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.snmp4j.smi.OID;

/// Which port carries our way to the device: the one behind which it has learned the address of our
/// machine, or of the router we come by. Asked for by name: the tables may be long (RFC 4293
/// ipNetToMediaTable, RFC 1213 ipRouteTable, RFC 4188 dot1dTpFdbTable, RFC 4363 dot1qTpFdbTable).
/// Known of IPv4 only, and only where the device tells its tables.
public final class ManagementPath {

    private static final OID ARP = new OID("1.3.6.1.2.1.4.22.1.2");
    private static final OID GATEWAY = new OID("1.3.6.1.2.1.4.21.1.7.0.0.0.0");
    private static final OID FORWARDING = new OID("1.3.6.1.2.1.17.4.3.1.2");
    private static final OID VLAN_FORWARDING = new OID("1.3.6.1.2.1.17.7.1.2.2.1.2");
    private static final OID TABLES = new OID("1.3.6.1.2.1.17.7.1.2.1.1.2");
    private static final int MOST_INTERFACES = 512;
    private static final int OCTETS = 6;

    private ManagementPath() {}

    /// What must be walked before.
    public static List<OID> columns() {
        return List.of(TABLES);
    }

    public static OID gateway() {
        return GATEWAY;
    }

    /// The address of the router we may come by.
    public static Optional<InetAddress> gateway(Reply reply) {
        return reply.address(GATEWAY).filter(address -> !address.isAnyLocalAddress());
    }

    /// Where the link address of a machine may stand.
    public static List<OID> linkAddress(InetAddress machine, InterfaceTable table) {
        if (!(machine instanceof Inet4Address)) {
            return List.of();
        }
        return table.rows().keySet().stream()
                .limit(MOST_INTERFACES)
                .map(index -> new OID(ARP).append(index).append(numbers(machine.getAddress())))
                .toList();
    }

    /// Where the bridge port of a link address may stand; GS1900 switches put the number of octets
    /// into the index.
    ///
    /// @param linkAddresses the answer to [#linkAddress]
    /// @param walked the answer to [#columns]
    public static List<OID> bridgePort(Reply linkAddresses, Reply walked) {
        Optional<OID> mac =
                linkAddresses.objects().stream()
                        .map(linkAddresses::octets)
                        .flatMap(Optional::stream)
                        .filter(octets -> octets.length == OCTETS)
                        .map(ManagementPath::numbers)
                        .findFirst();
        if (mac.isEmpty()) {
            return List.of();
        }
        List<OID> places = new ArrayList<>();
        places.add(new OID(FORWARDING).append(mac.get()));
        for (OID cell : walked.under(TABLES)) {
            OID table = new OID(VLAN_FORWARDING).append(cell.last());
            places.add(new OID(table).append(mac.get()));
            places.add(new OID(table).append(OCTETS).append(mac.get()));
        }
        return places;
    }

    /// The ifIndex of the port.
    ///
    /// @param ports the answer to [#bridgePort]
    public static Optional<Integer> port(Reply ports, BridgePorts bridge, InterfaceTable table) {
        return ports.objects().stream()
                .mapToInt(cell -> (int) ports.number(cell).orElse(0))
                .filter(port -> port > 0)
                .mapToObj(port -> bridge.interfaceOf(port, table))
                .flatMapToInt(index -> index.stream())
                .boxed()
                .findFirst();
    }

    private static OID numbers(byte[] octets) {
        return new OID(IntStream.range(0, octets.length).map(i -> octets[i] & 0xff).toArray());
    }
}
