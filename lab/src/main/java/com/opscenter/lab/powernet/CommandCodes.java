package com.opscenter.lab.powernet;

import static com.opscenter.lab.outlet.OutletCommand.CANCEL;
import static com.opscenter.lab.outlet.OutletCommand.DELAYED_OFF;
import static com.opscenter.lab.outlet.OutletCommand.DELAYED_ON;
import static com.opscenter.lab.outlet.OutletCommand.DELAYED_REBOOT;
import static com.opscenter.lab.outlet.OutletCommand.OFF;
import static com.opscenter.lab.outlet.OutletCommand.ON;
import static com.opscenter.lab.outlet.OutletCommand.REBOOT;
import static java.util.Map.entry;

import com.opscenter.lab.outlet.OutletCommand;
import java.util.Map;
import java.util.Optional;

/// The numbers of the outlet commands, which differ in each of the command objects (PowerNet-MIB).
record CommandCodes(Map<Integer, OutletCommand> commands) {

    /// `sPDUOutletCtl`; 4 is "unknown", and nothing takes a command back.
    static final CommandCodes SPDU_OUTLET =
            new CommandCodes(
                    Map.ofEntries(
                            entry(1, ON),
                            entry(2, OFF),
                            entry(3, REBOOT),
                            entry(5, DELAYED_ON),
                            entry(6, DELAYED_OFF),
                            entry(7, DELAYED_REBOOT)));

    /// `rPDUOutletControlOutletCommand`.
    static final CommandCodes RPDU_OUTLET =
            new CommandCodes(
                    Map.ofEntries(
                            entry(1, ON),
                            entry(2, OFF),
                            entry(3, REBOOT),
                            entry(4, DELAYED_ON),
                            entry(5, DELAYED_OFF),
                            entry(6, DELAYED_REBOOT),
                            entry(7, CANCEL)));

    /// `rPDUOutletDevCommand`; 1 is "no command".
    static final CommandCodes RPDU_ALL =
            new CommandCodes(
                    Map.ofEntries(
                            entry(2, ON),
                            entry(3, OFF),
                            entry(4, REBOOT),
                            entry(5, DELAYED_ON),
                            entry(6, DELAYED_OFF),
                            entry(7, DELAYED_REBOOT),
                            entry(8, CANCEL)));

    /// `rPDU2OutletSwitchedControlCommand`; 4 is "unknown", for GET only.
    static final CommandCodes RPDU2_OUTLET =
            new CommandCodes(
                    Map.ofEntries(
                            entry(1, ON),
                            entry(2, OFF),
                            entry(3, REBOOT),
                            entry(5, DELAYED_ON),
                            entry(6, DELAYED_OFF),
                            entry(7, DELAYED_REBOOT),
                            entry(8, CANCEL)));

    /// `rPDU2DeviceControlCommand`; 6 is "no command".
    static final CommandCodes RPDU2_ALL =
            new CommandCodes(
                    Map.ofEntries(
                            entry(1, ON),
                            entry(2, DELAYED_ON),
                            entry(3, OFF),
                            entry(4, REBOOT),
                            entry(5, DELAYED_REBOOT),
                            entry(7, DELAYED_OFF),
                            entry(8, CANCEL)));

    Optional<OutletCommand> command(int code) {
        return Optional.ofNullable(commands.get(code));
    }
}
