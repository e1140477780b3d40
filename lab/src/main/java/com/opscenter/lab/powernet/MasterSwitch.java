package com.opscenter.lab.powernet;

import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.mib.MibTable;
import com.opscenter.lab.outlet.Outlet;
import com.opscenter.lab.outlet.Setting;
import com.opscenter.lab.pdu.RackPdu;

/// `sPDU` (318.1.1.4): who a MasterSwitch is, and its outlets. One column is both their state and
/// their command; a load is nowhere.
final class MasterSwitch {

    private static final String R = "1.3.6.1.4.1.318.1.1.4.";
    private static final int ON = 1;
    private static final int OFF = 2;

    private final RackPdu pdu;
    private final Mib mib;
    private final Writings writings;

    MasterSwitch(RackPdu pdu, Mib mib) {
        this.pdu = pdu;
        this.mib = mib;
        writings = new Writings(pdu);
    }

    void show() {
        MibTable.scalars(mib, R + "1", pdu)
                .text(1, _ -> "B2")
                .text(2, _ -> "v3.9.2")
                .text(3, _ -> "01/15/2024")
                .text(4, _ -> pdu.spec().personality().model())
                .text(5, _ -> pdu.spec().serial());
        MibTable.scalars(mib, R + "4", pdu).number(1, p -> p.shownOutlets().size());
        table("4.2.1")
                .number(1, Outlet::number)
                .number(2, outlet -> outlet.pending() ? 1 : 2)
                .number(
                        3,
                        outlet -> outlet.on() ? ON : OFF,
                        outlet -> writings.command(outlet, CommandCodes.SPDU_OUTLET))
                .text(4, Outlet::name);
        table("5.2.1")
                .number(1, Outlet::number)
                .number(2, Outlet::onDelay, o -> writings.setting(o, Setting.ON_DELAY))
                .text(3, Outlet::name, writings::name)
                .number(4, Outlet::offDelay, o -> writings.setting(o, Setting.OFF_DELAY))
                .number(
                        5,
                        Outlet::rebootSeconds,
                        o -> writings.setting(o, Setting.REBOOT_DURATION));
    }

    private MibTable<Outlet> table(String entry) {
        return new MibTable<>(mib, R + entry, pdu.shownOutlets(), Outlet::number);
    }
}
