package com.opscenter.adapters.apc;

import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import java.util.Map;
import org.snmp4j.smi.OID;

/// One way APC shows and switches outlets, as a table: where things stand and what their numbers
/// mean. Every tree that says so at all writes 1 for a command that is pending.
///
/// @param columns objects without the row; columns the tree lacks are missing
/// @param states by the number in the state column; any other is unknown
/// @param commands the number to write for an action; what the tree cannot do is missing
/// @param partsOfAmpere the unit of the current column
record OutletTree(
        Map<Column, OID> columns,
        Map<Integer, OutletState> states,
        Map<SwitchAction, Integer> commands,
        int partsOfAmpere) {

    private static final int PENDING = 1;

    OutletState state(long code) {
        return states.getOrDefault(Math.toIntExact(code), OutletState.UNKNOWN);
    }

    boolean pending(long code) {
        return code == PENDING;
    }

    boolean can(SwitchAction action) {
        return commands.containsKey(action);
    }

    int command(SwitchAction action) {
        Integer code = commands.get(action);
        if (code == null) {
            throw new IllegalArgumentException("there is no command for " + action);
        }
        return code;
    }
}
