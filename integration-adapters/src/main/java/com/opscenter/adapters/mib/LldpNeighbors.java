package com.opscenter.adapters.mib;

import static com.opscenter.adapters.mib.Columns.cell;

import com.opscenter.adapters.snmp.Reply;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.snmp4j.smi.OID;

/// Who is at the other end of each port (LLDP-MIB, IEEE 802.1AB). The remote table is indexed by
/// time mark, local port and a number; RouterOS 6 leaves the local port out, and such rows tell
/// nothing.
public final class LldpNeighbors {

    private static final String REMOTE = "1.0.8802.1.1.2.1.4.1.1.";
    private static final OID CHASSIS_TYPE = new OID(REMOTE + 4);
    private static final OID CHASSIS = new OID(REMOTE + 5);
    private static final OID PORT_TYPE = new OID(REMOTE + 6);
    private static final OID PORT = new OID(REMOTE + 7);
    private static final OID PORT_DESCRIPTION = new OID(REMOTE + 8);
    private static final OID SYSTEM_NAME = new OID(REMOTE + 9);
    private static final OID LOCAL_PORT = new OID("1.0.8802.1.1.2.1.3.7.1.3");
    private static final OID LOCAL_DESCRIPTION = new OID("1.0.8802.1.1.2.1.3.7.1.4");
    private static final int CHASSIS_MAC = 4;
    private static final int PORT_MAC = 3;
    private static final HexFormat MAC = HexFormat.ofDelimiter(":");

    /// @param name the system's name, else what it is identified by; empty when it says neither
    /// @param port as the neighbor names it
    public record Neighbor(String name, String port) {}

    private final Reply reply;
    private final InterfaceTable table;
    private final BridgePorts bridge;

    private LldpNeighbors(Reply reply, InterfaceTable table, BridgePorts bridge) {
        this.reply = reply;
        this.table = table;
        this.bridge = bridge;
    }

    public static List<OID> columns() {
        return List.of(
                CHASSIS_TYPE,
                CHASSIS,
                PORT_TYPE,
                PORT,
                PORT_DESCRIPTION,
                SYSTEM_NAME,
                LOCAL_PORT,
                LOCAL_DESCRIPTION);
    }

    /// By ifIndex. Where several answer at one port, one that has a name, else the first.
    public static Map<Integer, Neighbor> of(Reply reply, InterfaceTable table, BridgePorts bridge) {
        LldpNeighbors all = new LldpNeighbors(reply, table, bridge);
        Map<Integer, Neighbor> neighbors = new TreeMap<>();
        Map<Integer, Neighbor> nameless = new TreeMap<>();
        for (OID chassis : reply.under(CHASSIS)) {
            int[] index = Columns.index(CHASSIS, chassis);
            OptionalInt local = index.length == 3 ? all.local(index[1]) : OptionalInt.empty();
            if (local.isPresent()) {
                OID row = new OID(index);
                boolean named = reply.text(at(SYSTEM_NAME, row)).isPresent();
                (named ? neighbors : nameless)
                        .putIfAbsent(local.getAsInt(), new Neighbor(all.name(row), all.port(row)));
            }
        }
        nameless.forEach(neighbors::putIfAbsent);
        return neighbors;
    }

    /// The local port by the name it has in LLDP, else as a bridge port.
    private OptionalInt local(int port) {
        List<String> names = new ArrayList<>();
        reply.text(cell(LOCAL_PORT, port)).ifPresent(names::add);
        reply.text(cell(LOCAL_DESCRIPTION, port)).ifPresent(names::add);
        OptionalInt named =
                table.rows().values().stream()
                        .filter(row ->
                                names.contains(row.name()) || names.contains(row.description()))
                        .mapToInt(InterfaceRow::index)
                        .findFirst();
        return named.isPresent() ? named : bridge.interfaceOf(port, table);
    }

    private String name(OID row) {
        return reply.text(at(SYSTEM_NAME, row))
                .or(() -> identity(CHASSIS_TYPE, CHASSIS, CHASSIS_MAC, row))
                .orElse("");
    }

    private String port(OID row) {
        boolean mac = reply.number(at(PORT_TYPE, row)).orElse(0) == PORT_MAC;
        Optional<String> description = reply.text(at(PORT_DESCRIPTION, row));
        Optional<String> id = identity(PORT_TYPE, PORT, PORT_MAC, row);
        return (mac ? description.or(() -> id) : id.or(() -> description)).orElse("");
    }

    private Optional<String> identity(OID typeColumn, OID column, int macType, OID row) {
        boolean mac = reply.number(at(typeColumn, row)).orElse(0) == macType;
        Optional<byte[]> octets = reply.octets(at(column, row));
        return mac && octets.isPresent() && octets.get().length == 6
                ? octets.map(MAC::formatHex)
                : reply.text(at(column, row));
    }

    private static OID at(OID column, OID row) {
        return new OID(column).append(row);
    }
}
