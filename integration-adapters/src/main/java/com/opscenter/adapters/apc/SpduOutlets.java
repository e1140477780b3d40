package com.opscenter.adapters.apc;

import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import java.util.EnumMap;
import java.util.Map;
import org.snmp4j.smi.OID;

/// PowerNet-MIB `sPDUOutlet` (318.1.1.4.4 and .5), the MasterSwitch. One column is both state and
/// command: 1 on, 2 off; there is no cancel.
final class SpduOutlets implements OutletTree {

    private static final String R = "1.3.6.1.4.1.318.1.1.4.";

    private final Map<Column, OID> columns = new EnumMap<>(Column.class);

    SpduOutlets() {
        columns.put(Column.STATE, new OID(R + "4.2.1.3"));
        columns.put(Column.PENDING, new OID(R + "4.2.1.2"));
        columns.put(Column.NAME, new OID(R + "4.2.1.4"));
        columns.put(Column.COMMAND, new OID(R + "4.2.1.3"));
        columns.put(Column.ON_DELAY, new OID(R + "5.2.1.2"));
        columns.put(Column.OFF_DELAY, new OID(R + "5.2.1.4"));
        columns.put(Column.REBOOT_TIME, new OID(R + "5.2.1.5"));
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
        return code == 2 ? OutletState.OFF : OutletState.UNKNOWN;
    }

    @Override
    public boolean pending(long code) {
        return code == 1;
    }

    @Override
    public int command(SwitchAction action) {
        return switch (action) {
            case ON -> 1;
            case OFF -> 2;
            case REBOOT -> 3;
            case DELAYED_ON -> 5;
            case DELAYED_OFF -> 6;
            case DELAYED_REBOOT -> 7;
            case CANCEL -> throw new IllegalArgumentException("a MasterSwitch cannot cancel");
        };
    }

    @Override
    public boolean cancels() {
        return false;
    }
}
