package com.opscenter.adapters.apc;

import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import java.util.EnumMap;
import java.util.Map;
import org.snmp4j.smi.OID;

/// PowerNet-MIB `rPDU2Outlet` (318.1.1.26.9). State: 1 off, 2 on, the reverse of `rPDU`; command: 1
/// on, 2 off.
final class Rpdu2Outlets implements OutletTree {

    private static final String R = "1.3.6.1.4.1.318.1.1.26.9.";

    private final Map<Column, OID> columns = new EnumMap<>(Column.class);

    Rpdu2Outlets() {
        columns.put(Column.STATE, new OID(R + "2.3.1.5"));
        columns.put(Column.PENDING, new OID(R + "2.3.1.6"));
        columns.put(Column.NAME, new OID(R + "2.3.1.3"));
        columns.put(Column.COMMAND, new OID(R + "2.4.1.5"));
        columns.put(Column.ON_DELAY, new OID(R + "2.1.1.5"));
        columns.put(Column.OFF_DELAY, new OID(R + "2.1.1.6"));
        columns.put(Column.REBOOT_TIME, new OID(R + "2.1.1.7"));
        columns.put(Column.PHASE, new OID(R + "2.2.1.5"));
        columns.put(Column.BANK, new OID(R + "2.2.1.6"));
        columns.put(Column.CURRENT, new OID(R + "4.3.1.6"));
        columns.put(Column.POWER, new OID(R + "4.3.1.7"));
    }

    @Override
    public Map<Column, OID> columns() {
        return columns;
    }

    @Override
    public OutletState state(long code) {
        if (code == 2) {
            return OutletState.ON;
        }
        return code == 1 ? OutletState.OFF : OutletState.UNKNOWN;
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
            case CANCEL -> 8;
        };
    }

    @Override
    public boolean cancels() {
        return true;
    }
}
