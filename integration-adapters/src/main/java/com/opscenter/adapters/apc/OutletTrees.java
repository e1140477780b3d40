package com.opscenter.adapters.apc;

import static com.opscenter.adapters.apc.Column.BANK;
import static com.opscenter.adapters.apc.Column.COMMAND;
import static com.opscenter.adapters.apc.Column.CURRENT;
import static com.opscenter.adapters.apc.Column.NAME;
import static com.opscenter.adapters.apc.Column.OFF_DELAY;
import static com.opscenter.adapters.apc.Column.ON_DELAY;
import static com.opscenter.adapters.apc.Column.PENDING;
import static com.opscenter.adapters.apc.Column.PHASE;
import static com.opscenter.adapters.apc.Column.POWER;
import static com.opscenter.adapters.apc.Column.REBOOT_TIME;
import static com.opscenter.adapters.apc.Column.STATE;
import static com.opscenter.power.api.SwitchAction.CANCEL;
import static com.opscenter.power.api.SwitchAction.DELAYED_OFF;
import static com.opscenter.power.api.SwitchAction.DELAYED_ON;
import static com.opscenter.power.api.SwitchAction.DELAYED_REBOOT;
import static com.opscenter.power.api.SwitchAction.REBOOT;

import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import java.util.EnumMap;
import java.util.Map;
import org.snmp4j.smi.OID;

/// The trees of the four families. Their numbers differ and some are reversed: none shares one with
/// another.
final class OutletTrees {

    /// PowerNet-MIB `rPDU2Outlet` (318.1.1.26.9). Its states are the reverse of its commands, and
    /// of the states of `rPDU`.
    static final OutletTree RPDU2 =
            new OutletTree(
                    columns(
                            "26.9",
                            Map.ofEntries(
                                    Map.entry(STATE, "2.3.1.5"),
                                    Map.entry(PENDING, "2.3.1.6"),
                                    Map.entry(NAME, "2.3.1.3"),
                                    Map.entry(COMMAND, "2.4.1.5"),
                                    Map.entry(ON_DELAY, "2.1.1.5"),
                                    Map.entry(OFF_DELAY, "2.1.1.6"),
                                    Map.entry(REBOOT_TIME, "2.1.1.7"),
                                    Map.entry(PHASE, "2.2.1.5"),
                                    Map.entry(BANK, "2.2.1.6"),
                                    Map.entry(CURRENT, "4.3.1.6"),
                                    Map.entry(POWER, "4.3.1.7"))),
                    Map.of(1, OutletState.OFF, 2, OutletState.ON),
                    Map.of(
                            SwitchAction.ON,
                            1,
                            SwitchAction.OFF,
                            2,
                            REBOOT,
                            3,
                            DELAYED_ON,
                            5,
                            DELAYED_OFF,
                            6,
                            DELAYED_REBOOT,
                            7,
                            CANCEL,
                            8),
                    10);

    /// PowerNet-MIB `rPDUOutlet` (318.1.1.12.3).
    static final OutletTree RPDU =
            new OutletTree(
                    columns(
                            "12.3",
                            Map.of(
                                    STATE, "5.1.1.4",
                                    PENDING, "5.1.1.5",
                                    NAME, "5.1.1.2",
                                    COMMAND, "3.1.1.4",
                                    ON_DELAY, "4.1.1.4",
                                    OFF_DELAY, "4.1.1.5",
                                    REBOOT_TIME, "4.1.1.6",
                                    PHASE, "5.1.1.3",
                                    BANK, "5.1.1.6",
                                    CURRENT, "5.1.1.7")),
                    Map.of(1, OutletState.ON, 2, OutletState.OFF),
                    Map.of(
                            SwitchAction.ON,
                            1,
                            SwitchAction.OFF,
                            2,
                            REBOOT,
                            3,
                            DELAYED_ON,
                            4,
                            DELAYED_OFF,
                            5,
                            DELAYED_REBOOT,
                            6,
                            CANCEL,
                            7),
                    10);

    /// APC's cPDU MIB `pduOutlet` (318.1.1.32.5); a row is the unit and the outlet. Nothing says
    /// that a command is pending.
    static final OutletTree CPDU =
            new OutletTree(
                    columns(
                            "32.5",
                            Map.of(
                                    STATE, "4.1.4",
                                    NAME, "4.1.3",
                                    COMMAND, "5.1.4",
                                    ON_DELAY, "2.1.4",
                                    OFF_DELAY, "2.1.5",
                                    REBOOT_TIME, "2.1.6",
                                    CURRENT, "9.1.5",
                                    POWER, "9.1.6")),
                    Map.of(0, OutletState.OFF, 1, OutletState.ON),
                    Map.of(
                            SwitchAction.OFF,
                            1,
                            SwitchAction.ON,
                            2,
                            DELAYED_OFF,
                            3,
                            DELAYED_ON,
                            4,
                            REBOOT,
                            5,
                            DELAYED_REBOOT,
                            6),
                    100);

    /// PowerNet-MIB `sPDUOutlet` (318.1.1.4.4 and .5), the MasterSwitch: one column is both state
    /// and command.
    static final OutletTree SPDU =
            new OutletTree(
                    columns(
                            "4",
                            Map.of(
                                    STATE, "4.2.1.3",
                                    PENDING, "4.2.1.2",
                                    NAME, "4.2.1.4",
                                    COMMAND, "4.2.1.3",
                                    ON_DELAY, "5.2.1.2",
                                    OFF_DELAY, "5.2.1.4",
                                    REBOOT_TIME, "5.2.1.5")),
                    Map.of(1, OutletState.ON, 2, OutletState.OFF),
                    Map.of(
                            SwitchAction.ON,
                            1,
                            SwitchAction.OFF,
                            2,
                            REBOOT,
                            3,
                            DELAYED_ON,
                            5,
                            DELAYED_OFF,
                            6,
                            DELAYED_REBOOT,
                            7),
                    10);

    private OutletTrees() {}

    private static Map<Column, OID> columns(String tree, Map<Column, String> ends) {
        Map<Column, OID> columns = new EnumMap<>(Column.class);
        ends.forEach((column, end) ->
                columns.put(column, new OID("1.3.6.1.4.1.318.1.1." + tree + "." + end)));
        return columns;
    }
}
