package com.opscenter.adapters.mib;

import static com.opscenter.adapters.mib.Columns.cell;

import com.opscenter.adapters.counters.Counter;
import com.opscenter.adapters.counters.CounterReading;
import com.opscenter.adapters.counters.Moment;
import com.opscenter.adapters.snmp.Reply;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/// One interface as its device shows it, whichever of ifTable and ifXTable has the row.
public record InterfaceRow(int index, Reply reply) {

    private static final long UNKNOWN_SPEED = 0xFFFF_FFFFL;
    private static final long MEGA = 1_000_000;

    /// What it is called: ifName, or ifDescr, or its index.
    public String name() {
        return text(IfMib.NAME).or(() -> text(IfMib.DESCR)).orElse(Integer.toString(index));
    }

    public String description() {
        return text(IfMib.DESCR).orElse("");
    }

    /// What somebody wrote at the device (ifAlias).
    public String alias() {
        return text(IfMib.ALIAS).orElse("");
    }

    /// An ifType (IANAifType-MIB), 0 when not said.
    public int type() {
        return (int) number(IfMib.TYPE).orElse(0);
    }

    /// Whether the device says it has a plug; empty when it does not say.
    public Optional<Boolean> connector() {
        OptionalLong said = number(IfMib.CONNECTOR_PRESENT);
        return said.isEmpty() ? Optional.empty() : Optional.of(said.getAsLong() == 1);
    }

    /// ifAdminStatus: 1 up, 2 down, 3 testing.
    public OptionalLong adminStatus() {
        return number(IfMib.ADMIN_STATUS);
    }

    /// ifOperStatus: 1 up, 2 down, 3 testing, 4 unknown, 5 dormant, 6 notPresent, 7 lowerLayerDown.
    public OptionalLong operStatus() {
        return number(IfMib.OPER_STATUS);
    }

    /// dot3StatsDuplexStatus: 1 unknown, 2 half, 3 full.
    public OptionalLong duplex() {
        return number(IfMib.DUPLEX);
    }

    /// Bits per second; 0 when unknown, as of most lines that are down.
    public long speedBps() {
        long high = number(IfMib.HIGH_SPEED).orElse(0) * MEGA;
        long low = number(IfMib.SPEED).orElse(0);
        return high > 0 ? high : low == UNKNOWN_SPEED ? 0 : low;
    }

    public boolean countsIn64Bits() {
        return reply.has(cell(IfMib.HC_IN_OCTETS, index));
    }

    /// @param speedBps what the line can carry; 0 where that is only a number
    public CounterReading counters(Moment at, long speedBps) {
        OptionalLong discontinuity = number(IfMib.DISCONTINUITY);
        return new CounterReading(
                at,
                name(),
                discontinuity.isPresent() ? discontinuity.getAsLong() : null,
                speedBps,
                octets(IfMib.HC_IN_OCTETS, IfMib.IN_OCTETS),
                octets(IfMib.HC_OUT_OCTETS, IfMib.OUT_OCTETS),
                small(IfMib.IN_ERRORS),
                small(IfMib.OUT_ERRORS),
                small(IfMib.IN_DISCARDS),
                small(IfMib.OUT_DISCARDS));
    }

    private @Nullable Counter octets(OID wide, OID narrow) {
        OptionalLong counted = number(wide);
        return counted.isPresent() ? Counter.of64(counted.getAsLong()) : small(narrow);
    }

    private @Nullable Counter small(OID column) {
        OptionalLong counted = number(column);
        return counted.isPresent() ? Counter.of32(counted.getAsLong()) : null;
    }

    /// Where its counters were read.
    public OID firstCounter() {
        return cell(countsIn64Bits() ? IfMib.HC_IN_OCTETS : IfMib.IN_OCTETS, index);
    }

    /// What tells that an index still names the same interface.
    public static List<OID> names(int index) {
        return List.of(cell(IfMib.NAME, index), cell(IfMib.DESCR, index));
    }

    /// What may be different after a command.
    public static List<OID> states(int index) {
        return List.of(
                cell(IfMib.ADMIN_STATUS, index),
                cell(IfMib.OPER_STATUS, index),
                cell(IfMib.HIGH_SPEED, index));
    }

    /// What is set to enable, 1, or disable, 2 (ifAdminStatus).
    public static OID adminObject(int index) {
        return cell(IfMib.ADMIN_STATUS, index);
    }

    private OptionalLong number(OID column) {
        return reply.number(cell(column, index));
    }

    private Optional<String> text(OID column) {
        return reply.text(cell(column, index));
    }
}
