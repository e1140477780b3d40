package com.opscenter.adapters.mib;

import com.opscenter.adapters.snmp.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.snmp4j.smi.OID;

/// Which address was heard at which bridge port (Q-BRIDGE-MIB, RFC 4363: dot1qTpFdbPort). The index
/// is the VLAN and the six numbers of the address. Zyxel's GS1900 puts the number of octets between
/// the two: so the VLAN is the first number and the address the last six, whatever lies between.
public final class ForwardingTable {

    private static final OID PORT = new OID("1.3.6.1.2.1.17.7.1.2.2.1.2");
    private static final int OCTETS = 6;

    private ForwardingTable() {}

    /// @param mac such as `00:04:13:61:6a:2b`
    /// @param port a bridge port; 0 is the switch itself
    public record Entry(int vlan, String mac, int port) {}

    public static List<OID> columns() {
        return List.of(PORT);
    }

    public static List<Entry> of(Reply reply) {
        List<Entry> entries = new ArrayList<>();
        for (OID cell : reply.under(PORT)) {
            int[] index = Columns.index(PORT, cell);
            if (index.length > OCTETS) {
                int port = (int) reply.number(cell).orElse(0);
                entries.add(new Entry(index[0], mac(index), port));
            }
        }
        return entries;
    }

    private static String mac(int[] index) {
        return IntStream.of(Arrays.copyOfRange(index, index.length - OCTETS, index.length))
                .mapToObj("%02x"::formatted)
                .collect(Collectors.joining(":"));
    }
}
