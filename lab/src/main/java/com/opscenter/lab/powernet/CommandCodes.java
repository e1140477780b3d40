package com.opscenter.lab.powernet;

import static com.opscenter.lab.outlet.OutletCommand.CANCEL;
import static com.opscenter.lab.outlet.OutletCommand.DELAYED_OFF;
import static com.opscenter.lab.outlet.OutletCommand.DELAYED_ON;
import static com.opscenter.lab.outlet.OutletCommand.DELAYED_REBOOT;
import static com.opscenter.lab.outlet.OutletCommand.OFF;
import static com.opscenter.lab.outlet.OutletCommand.ON;
import static com.opscenter.lab.outlet.OutletCommand.REBOOT;

import com.opscenter.lab.outlet.OutletCommand;
import java.util.Map;
import java.util.Optional;

/// The numbers of the outlet commands, which differ in each of the four command objects
/// (PowerNet-MIB).
record CommandCodes(Map<Integer, OutletCommand> commands) {

    /// `rPDUOutletControlOutletCommand`.
    static final CommandCodes RPDU_OUTLET =
            new CommandCodes(
                    Map.of(
                            1,
                            ON,
                            2,
                            OFF,
                            3,
                            REBOOT,
                            4,
                            DELAYED_ON,
                            5,
                            DELAYED_OFF,
                            6,
                            DELAYED_REBOOT,
                            7,
                            CANCEL));

    /// `rPDUOutletDevCommand`; 1 is "no command".
    static final CommandCodes RPDU_ALL =
            new CommandCodes(
                    Map.of(
                            2,
                            ON,
                            3,
                            OFF,
                            4,
                            REBOOT,
                            5,
                            DELAYED_ON,
                            6,
                            DELAYED_OFF,
                            7,
                            DELAYED_REBOOT,
                            8,
                            CANCEL));

    /// `rPDU2OutletSwitchedControlCommand`; 4 is "unknown", for GET only.
    static final CommandCodes RPDU2_OUTLET =
            new CommandCodes(
                    Map.of(
                            1,
                            ON,
                            2,
                            OFF,
                            3,
                            REBOOT,
                            5,
                            DELAYED_ON,
                            6,
                            DELAYED_OFF,
                            7,
                            DELAYED_REBOOT,
                            8,
                            CANCEL));

    /// `rPDU2DeviceControlCommand`; 6 is "no command".
    static final CommandCodes RPDU2_ALL =
            new CommandCodes(
                    Map.of(
                            1,
                            ON,
                            2,
                            DELAYED_ON,
                            3,
                            OFF,
                            4,
                            REBOOT,
                            5,
                            DELAYED_REBOOT,
                            7,
                            DELAYED_OFF,
                            8,
                            CANCEL));

    Optional<OutletCommand> command(int code) {
        return Optional.ofNullable(commands.get(code));
    }
}
