package com.opscenter.adapters.switches;

import com.opscenter.adapters.mib.BridgePorts;
import com.opscenter.adapters.mib.InterfaceTable;
import com.opscenter.adapters.mib.LldpNeighbors;
import com.opscenter.adapters.mib.ManagementPath;
import com.opscenter.adapters.mib.PowerEthernet;
import com.opscenter.adapters.mib.SystemGroup;
import com.opscenter.adapters.snmp.Reply;
import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.snmp.WalkLimits;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snmp4j.smi.OID;

/// Finds out what a switch is and how it is laid out.
record LayoutReader(SnmpSession session, WalkLimits limits) {

    SystemGroup system() throws DeviceException {
        return SystemGroup.of(session.get(SystemGroup.objects()));
    }

    Layout read() throws DeviceException {
        SystemGroup system = system();
        Make make = Makes.of(system);
        List<OID> objects = Stream.concat(make.identity().stream(), make.load().stream()).toList();
        Reply identity = objects.isEmpty() ? new Reply(List.of()) : session.get(objects);
        Reply described = session.table(columns(make), limits).reply().and(identity);
        if (InterfaceTable.of(described).rows().isEmpty()) {
            throw new DeviceException(
                    HealthReason.PROTOCOL,
                    "The agent shows no interfaces: what it is may be no switch, or this user may"
                            + " not see them.");
        }
        return Layout.of(system, make, described, management(described));
    }

    private static List<OID> columns(Make make) {
        return Stream.of(
                        InterfaceTable.everything(),
                        BridgePorts.columns(),
                        LldpNeighbors.columns(),
                        PowerEthernet.columns(),
                        ManagementPath.columns(),
                        make.describing(),
                        make.moving())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private Optional<Integer> management(Reply described) throws DeviceException {
        Optional<InetAddress> ours = session.localAddress();
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> direct = portTowards(ours.get(), described);
        if (direct.isPresent()) {
            return direct;
        }
        Optional<InetAddress> gateway =
                ManagementPath.gateway(session.get(List.of(ManagementPath.gateway())));
        return gateway.isPresent() ? portTowards(gateway.get(), described) : Optional.empty();
    }

    private Optional<Integer> portTowards(InetAddress machine, Reply described)
            throws DeviceException {
        InterfaceTable table = InterfaceTable.of(described);
        List<OID> linkAddress = ManagementPath.linkAddress(machine, table);
        if (linkAddress.isEmpty()) {
            return Optional.empty();
        }
        List<OID> places = ManagementPath.bridgePort(session.get(linkAddress), described);
        return places.isEmpty()
                ? Optional.empty()
                : ManagementPath.port(session.get(places), BridgePorts.of(described), table);
    }
}
