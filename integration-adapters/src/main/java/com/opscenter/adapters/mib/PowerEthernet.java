package com.opscenter.adapters.mib;

import static com.opscenter.adapters.mib.Columns.cell;

import com.opscenter.adapters.snmp.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.snmp4j.smi.OID;

/// Power over Ethernet by POWER-ETHERNET-MIB (RFC 3621). Ports are numbered within groups, which
/// are the units of a stack; what a single port draws is not in it.
public final class PowerEthernet {

    private static final String PORTS = "1.3.6.1.2.1.105.1.1.1.";
    private static final String SUPPLY = "1.3.6.1.2.1.105.1.3.1.1.";
    private static final OID ADMIN_ENABLE = new OID(PORTS + 3);
    private static final OID DETECTION_STATUS = new OID(PORTS + 6);
    private static final OID BUDGET_WATTS = new OID(SUPPLY + 2);
    private static final OID USED_WATTS = new OID(SUPPLY + 4);
    private static final int MILLI = 1000;

    /// pethPsePortAdminEnable is a TruthValue.
    public static final int ENABLE = 1;

    public static final int DISABLE = 2;

    private PowerEthernet() {}

    /// @param enabled pethPsePortAdminEnable
    /// @param detection pethPsePortDetectionStatus: 1 disabled, 2 searching, 3 delivering power, 4
    ///   fault, 5 test, 6 other fault
    public record Port(int group, int port, boolean enabled, int detection) {

        /// What is set to switch its power.
        public OID adminEnable() {
            return cell(ADMIN_ENABLE, group, port);
        }

        public List<OID> objects() {
            return List.of(adminEnable(), cell(DETECTION_STATUS, group, port));
        }
    }

    public static List<OID> columns() {
        return List.of(ADMIN_ENABLE, DETECTION_STATUS, BUDGET_WATTS, USED_WATTS);
    }

    /// What changes from poll to poll, where the device has it at all.
    public static List<OID> moving(Reply described) {
        return Stream.of(ADMIN_ENABLE, DETECTION_STATUS, USED_WATTS)
                .filter(column -> !described.under(column).isEmpty())
                .toList();
    }

    public static List<Port> ports(Reply reply) {
        List<Port> ports = new ArrayList<>();
        for (OID cell : reply.under(DETECTION_STATUS)) {
            int[] index = Columns.index(DETECTION_STATUS, cell);
            if (index.length == 2) {
                ports.add(port(reply, index[0], index[1]));
            }
        }
        return ports;
    }

    private static Port port(Reply reply, int group, int port) {
        return new Port(
                group,
                port,
                reply.number(cell(ADMIN_ENABLE, group, port)).orElse(ENABLE) == ENABLE,
                (int) reply.number(cell(DETECTION_STATUS, group, port)).orElse(0));
    }

    /// What all groups may draw together; empty without power over Ethernet.
    public static OptionalLong budgetMilliwatts(Reply reply) {
        return sum(reply, BUDGET_WATTS);
    }

    public static OptionalLong usedMilliwatts(Reply reply) {
        return sum(reply, USED_WATTS);
    }

    private static OptionalLong sum(Reply reply, OID column) {
        List<Long> watts =
                reply.under(column).stream()
                        .map(reply::number)
                        .filter(OptionalLong::isPresent)
                        .map(OptionalLong::getAsLong)
                        .toList();
        return watts.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(watts.stream().mapToLong(Long::longValue).sum() * MILLI);
    }
}
