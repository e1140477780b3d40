package com.opscenter.adapters.switches;

import com.opscenter.adapters.mib.BridgePorts;
import com.opscenter.adapters.mib.InterfaceRow;
import com.opscenter.adapters.mib.InterfaceTable;
import com.opscenter.adapters.mib.LldpNeighbors;
import com.opscenter.adapters.mib.LldpNeighbors.Neighbor;
import com.opscenter.adapters.mib.PowerEthernet;
import com.opscenter.adapters.mib.SystemGroup;
import com.opscenter.adapters.snmp.Reply;
import com.opscenter.network.api.PortNumbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.snmp4j.smi.OID;

/// What seldom changes about a switch.
///
/// @param described everything it said
/// @param numbers what its ports are called, by ifIndex
/// @param neighbors by ifIndex
/// @param sockets power over Ethernet by ifIndex, as the standard tells it
/// @param management the ifIndex of the port that carries our way to it
record Layout(
        SystemGroup system,
        Make make,
        Reply described,
        InterfaceTable table,
        SortedMap<Integer, String> numbers,
        Map<Integer, Neighbor> neighbors,
        Map<Integer, PowerEthernet.Port> sockets,
        Optional<Integer> management) {

    static Layout of(SystemGroup system, Make make, Reply described, Optional<Integer> management) {
        InterfaceTable table = InterfaceTable.of(described);
        BridgePorts bridge = BridgePorts.of(described);
        Map<Integer, String> words = new HashMap<>();
        table.rows().forEach((index, row) -> words.put(index, make.number(row, described)));
        return new Layout(
                system,
                make,
                described,
                table,
                PortNumbers.of(words),
                LldpNeighbors.of(described, table, bridge),
                sockets(described, words, table, bridge),
                management);
    }

    /// The number of a socket is the one printed beside it, in a stack with its group before it;
    /// else that of a bridge port.
    private static Map<Integer, PowerEthernet.Port> sockets(
            Reply described, Map<Integer, String> words, InterfaceTable table, BridgePorts bridge) {
        Map<Integer, PowerEthernet.Port> sockets = new HashMap<>();
        for (PowerEthernet.Port port : PowerEthernet.ports(described)) {
            String inStack = port.group() + "." + port.port();
            String alone = Integer.toString(port.port());
            words.entrySet().stream()
                    .filter(word ->
                            word.getValue().equals(inStack) || word.getValue().equals(alone))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .or(() -> bridge.interfaceOf(port.port(), table).stream().boxed().findFirst())
                    .ifPresent(index -> sockets.putIfAbsent(index, port));
        }
        return sockets;
    }

    InterfaceRow row(int index) {
        return new InterfaceRow(index, described);
    }

    boolean isPhysical(int index) {
        return make.isPhysical(row(index));
    }

    /// The columns a poll reads: those that were there. What is added to the device later is found
    /// with the configuration.
    List<OID> moving() {
        List<OID> ofMake =
                make.moving().stream()
                        .filter(column -> !described.under(column).isEmpty())
                        .toList();
        return Stream.of(table.moving(), PowerEthernet.moving(described), ofMake)
                .flatMap(List::stream)
                .toList();
    }

    /// Whether the interfaces are still those this was made of.
    boolean fits(InterfaceTable now) {
        return now.rows().keySet().equals(table.having(table.moving()))
                && now.rows().values().stream()
                        .allMatch(row -> row.name().equals(row(row.index()).name()));
    }
}
