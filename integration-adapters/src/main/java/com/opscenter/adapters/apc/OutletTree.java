package com.opscenter.adapters.apc;

import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import java.util.Map;
import org.snmp4j.smi.OID;

/// One way APC shows and switches outlets: where things stand and what their numbers mean.
sealed interface OutletTree permits CpduOutlets, RpduOutlets, Rpdu2Outlets, SpduOutlets {

    /// Column objects without the row; columns the tree lacks are missing.
    Map<Column, OID> columns();

    OutletState state(long code);

    boolean pending(long code);

    /// The number to write for an action.
    int command(SwitchAction action);

    /// Whether a delayed command can be taken back.
    boolean cancels();

    /// The unit of the current column as parts of an ampere.
    default int currentParts() {
        return 10;
    }
}
