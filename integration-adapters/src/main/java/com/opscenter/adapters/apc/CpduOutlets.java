package com.opscenter.adapters.apc;

import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import java.util.EnumMap;
import java.util.Map;
import org.snmp4j.smi.OID;

/// APC's cPDU MIB `pduOutlet` (318.1.1.32.5), first unit of a chain. State: 0 off, 1 on; command: 1
/// off, 2 on, 3 delayed off, 4 delayed on; nothing says that a command is pending, and there is no
/// cancel.
final class CpduOutlets implements OutletTree {

    private static final String R = "1.3.6.1.4.1.318.1.1.32.5.";

    private final Map<Column, OID> columns = new EnumMap<>(Column.class);

    CpduOutlets() {
        columns.put(Column.STATE, new OID(R + "4.1.4.1"));
        columns.put(Column.NAME, new OID(R + "4.1.3.1"));
        columns.put(Column.COMMAND, new OID(R + "5.1.4.1"));
        columns.put(Column.ON_DELAY, new OID(R + "2.1.4.1"));
        columns.put(Column.OFF_DELAY, new OID(R + "2.1.5.1"));
        columns.put(Column.REBOOT_TIME, new OID(R + "2.1.6.1"));
        columns.put(Column.CURRENT, new OID(R + "9.1.5.1"));
        columns.put(Column.POWER, new OID(R + "9.1.6.1"));
    }

    @Override
    public Map<Column, OID> columns() {
        return columns;
    }

    @Override
    public OutletState state(long code) {
        if (code == 1) {
            return OutletState.ON;
        }
        return code == 0 ? OutletState.OFF : OutletState.UNKNOWN;
    }

    @Override
    public boolean pending(long code) {
        return false;
    }

    @Override
    public int command(SwitchAction action) {
        return switch (action) {
            case OFF -> 1;
            case ON -> 2;
            case DELAYED_OFF -> 3;
            case DELAYED_ON -> 4;
            case REBOOT -> 5;
            case DELAYED_REBOOT -> 6;
            case CANCEL -> throw new IllegalArgumentException("a cPDU cannot cancel");
        };
    }

    @Override
    public boolean cancels() {
        return false;
    }

    @Override
    public int currentParts() {
        return 100;
    }
}
