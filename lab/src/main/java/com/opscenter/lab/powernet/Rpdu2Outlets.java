package com.opscenter.lab.powernet;

import com.opscenter.lab.load.LoadState;
import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.mib.MibTable;
import com.opscenter.lab.outlet.Outlet;
import com.opscenter.lab.outlet.Setting;
import com.opscenter.lab.pdu.RackPdu;

/// `rPDU2OutletSwitched` and `rPDU2OutletMetered` (318.1.1.26.9.2, .4). The command column says 1
/// for on and 2 for off, the status column the reverse.
final class Rpdu2Outlets {

    private static final String R = "1.3.6.1.4.1.318.1.1.26.9.";
    private static final int LOW_WATTS = 0;
    private static final int NEAR_AMPS = 8;
    private static final int OVER_AMPS = 10;

    private final Place place;
    private final RackPdu pdu;
    private final Mib mib;
    private final Writings writings;

    Rpdu2Outlets(Place place, Mib mib) {
        this.place = place;
        this.pdu = place.pdu();
        this.mib = mib;
        writings = new Writings(pdu);
    }

    void show() {
        config();
        table("2.2.1").text(3, Outlet::name).number(5, Outlet::phase).number(6, Outlet::bank);
        table("2.3.1")
                .text(3, Outlet::name)
                .number(5, outlet -> outlet.on() ? 2 : 1)
                .number(6, outlet -> outlet.pending() ? 1 : 2)
                .text(7, _ -> "");
        table("2.4.1")
                .text(3, Outlet::name)
                .number(
                        5,
                        outlet -> outlet.on() ? 1 : 2,
                        outlet -> writings.command(outlet, CommandCodes.RPDU2_OUTLET));
        metered();
    }

    private void config() {
        table("2.1.1")
                .text(3, Outlet::name, writings::name)
                .number(5, Outlet::onDelay, o -> writings.setting(o, Setting.ON_DELAY))
                .number(6, Outlet::offDelay, o -> writings.setting(o, Setting.OFF_DELAY))
                .number(7, Outlet::rebootSeconds, o -> writings.setting(o, Setting.REBOOT_DURATION))
                .text(8, _ -> "");
    }

    private void metered() {
        table("4.1.1")
                .text(3, Outlet::name)
                .number(5, _ -> LOW_WATTS)
                .number(6, _ -> NEAR_AMPS * pdu.spec().rating().volts())
                .number(7, _ -> OVER_AMPS * pdu.spec().rating().volts());
        table("4.2.1")
                .text(3, Outlet::name)
                .number(5, Outlet::phase)
                .number(6, _ -> OVER_AMPS * pdu.spec().rating().volts())
                .number(7, Outlet::bank);
        table("4.3.1")
                .text(3, Outlet::name)
                .number(5, this::loadState)
                .number(6, this::deciamps)
                .number(7, pdu::watts)
                .number(8, outlet -> pdu.energy().peakWatts(outlet))
                .number(11, outlet -> pdu.energy().wattHours(outlet) / 100)
                .text(12, _ -> "IEC C13")
                .text(13, _ -> "");
    }

    private int deciamps(Outlet outlet) {
        return (pdu.milliamps(outlet) + 50) / 100;
    }

    private int loadState(Outlet outlet) {
        int tenths = deciamps(outlet);
        if (tenths >= OVER_AMPS * 10) {
            return Rpdu2Load.codeOf(LoadState.OVER);
        }
        return Rpdu2Load.codeOf(tenths >= NEAR_AMPS * 10 ? LoadState.NEAR : LoadState.NORMAL);
    }

    /// The index, the module and, in the fourth column, the number of each outlet.
    private MibTable<Outlet> table(String entry) {
        return new MibTable<>(mib, R + entry, pdu.shownOutlets(), this::row)
                .number(1, this::row)
                .number(2, _ -> place.module())
                .number(4, Outlet::number);
    }

    private int row(Outlet outlet) {
        return place.outletsBefore() + outlet.number();
    }
}
