package com.opscenter.adapters.mib;

import com.opscenter.adapters.snmp.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.snmp4j.smi.OID;

/// Which interface a bridge port is (BRIDGE-MIB, RFC 4188: dot1dBasePortIfIndex). LLDP, PoE and
/// forwarding tables speak of bridge ports.
public record BridgePorts(Map<Integer, Integer> interfaces) {

    private static final OID IF_INDEX = new OID("1.3.6.1.2.1.17.1.4.1.2");

    public static List<OID> columns() {
        return List.of(IF_INDEX);
    }

    public static BridgePorts of(Reply reply) {
        Map<Integer, Integer> interfaces = new HashMap<>();
        for (OID cell : reply.under(IF_INDEX)) {
            reply.number(cell).ifPresent(index -> interfaces.put(cell.last(), (int) index));
        }
        return new BridgePorts(interfaces);
    }

    /// The ifIndex; on devices without a bridge the port number itself, where there is such an
    /// interface.
    public OptionalInt interfaceOf(int port, InterfaceTable table) {
        int index = interfaces.getOrDefault(port, interfaces.isEmpty() ? port : -1);
        return table.rows().containsKey(index) ? OptionalInt.of(index) : OptionalInt.empty();
    }
}
