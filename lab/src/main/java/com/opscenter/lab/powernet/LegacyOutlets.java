package com.opscenter.lab.powernet;

import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.mib.MibTable;
import com.opscenter.lab.outlet.Outlet;
import com.opscenter.lab.outlet.Setting;
import com.opscenter.lab.pdu.RackPdu;

/// `rPDUOutlet` (318.1.1.12.3): the outlets of the first generation. Here on is 1 and off is 2, in
/// the command column and in the status column.
final class LegacyOutlets {

    private static final String R = "1.3.6.1.4.1.318.1.1.12.3.";
    private static final int ON = 1;
    private static final int OFF = 2;
    private static final int NO_COMMAND = 1;
    private static final int RESTRICTION_NONE = 1;

    private final RackPdu pdu;
    private final Mib mib;
    private final Writings writings;

    LegacyOutlets(RackPdu pdu, Mib mib) {
        this.pdu = pdu;
        this.mib = mib;
        writings = new Writings(pdu);
    }

    void show() {
        MibTable.scalars(mib, R + "1", pdu)
                .number(1, _ -> NO_COMMAND, _ -> writings.commandAll(CommandCodes.RPDU_ALL))
                .number(3, p -> p.shownOutlets().size())
                .number(4, p -> p.shownOutlets().size())
                .number(5, _ -> 0);
        new MibTable<>(mib, R + "2.1.1", pdu.phases(), phase -> phase.number())
                .number(1, phase -> phase.number())
                .number(2, _ -> RESTRICTION_NONE);
        control();
        config();
        status();
    }

    private void control() {
        table("3.1.1")
                .number(1, Outlet::number)
                .text(2, Outlet::name)
                .number(3, Outlet::phase)
                .number(
                        4,
                        LegacyOutlets::stateOf,
                        outlet -> writings.command(outlet, CommandCodes.RPDU_OUTLET))
                .number(5, Outlet::bank);
    }

    private void config() {
        table("4.1.1")
                .number(1, Outlet::number)
                .text(2, Outlet::name, writings::name)
                .number(3, Outlet::phase)
                .number(4, Outlet::onDelay, o -> writings.setting(o, Setting.ON_DELAY))
                .number(5, Outlet::offDelay, o -> writings.setting(o, Setting.OFF_DELAY))
                .number(6, Outlet::rebootSeconds, o -> writings.setting(o, Setting.REBOOT_DURATION))
                .number(7, Outlet::bank);
    }

    /// The load column stays 0: only outlet-monitored models fill it.
    private void status() {
        table("5.1.1")
                .number(1, Outlet::number)
                .text(2, Outlet::name)
                .number(3, Outlet::phase)
                .number(4, LegacyOutlets::stateOf)
                .number(5, outlet -> outlet.pending() ? 1 : 2)
                .number(6, Outlet::bank)
                .gauge(7, _ -> 0);
    }

    private static int stateOf(Outlet outlet) {
        return outlet.on() ? ON : OFF;
    }

    private MibTable<Outlet> table(String entry) {
        return new MibTable<>(mib, R + entry, pdu.shownOutlets(), Outlet::number);
    }
}
