package com.opscenter.lab.powernet;

import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.mib.MibTable;
import com.opscenter.lab.outlet.Outlet;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.pdu.RackPdu;
import java.util.List;

/// `rPDU2Ident` and `rPDU2Device` (318.1.1.26.2, .4): one unit, alone or in a chain.
final class Rpdu2Device {

    private static final String R = "1.3.6.1.4.1.318.1.1.26.";
    private static final int NO_COMMAND = 6;
    private static final int NEVER_RESET = 3;

    private final Place place;
    private final RackPdu pdu;
    private final Mib mib;
    private final Writings writings;

    Rpdu2Device(Place place, Mib mib) {
        this.place = place;
        this.pdu = place.pdu();
        this.mib = mib;
        writings = new Writings(pdu);
    }

    void show() {
        ident();
        config();
        properties();
        status();
        if (pdu.spec().personality().switched()) {
            group("4.4.1")
                    .number(4, _ -> NO_COMMAND, _ -> writings.commandAll(CommandCodes.RPDU2_ALL));
        }
    }

    private void ident() {
        PduSpec spec = pdu.spec();
        group("2.1")
                .text(4, _ -> "Loopback")
                .text(5, _ -> "B2")
                .text(6, _ -> "v7.0.4")
                .text(7, _ -> "01/15/2024")
                .text(8, _ -> spec.personality().model())
                .text(9, _ -> spec.serial())
                .text(10, _ -> "Lab")
                .text(12, _ -> "Rack Power Distribution Unit");
    }

    private void config() {
        group("4.1.1")
                .text(4, _ -> "Loopback")
                .number(5, _ -> 1)
                .number(6, _ -> 0)
                .number(7, _ -> 0)
                .number(8, _ -> deciKilowatts(pdu.spec().rating().nearAmps()))
                .number(9, _ -> deciKilowatts(pdu.spec().rating().amps()))
                .number(10, _ -> NEVER_RESET)
                .number(11, _ -> NEVER_RESET);
    }

    private int deciKilowatts(int amps) {
        return amps * pdu.spec().rating().volts() / 100;
    }

    private void properties() {
        PduSpec spec = pdu.spec();
        boolean metersOutlets = spec.personality() == PduPersonality.RPDU2;
        List<Outlet> shown = pdu.shownOutlets();
        group("4.2.1")
                .number(4, _ -> spec.outlets().size())
                .number(5, _ -> shown.size())
                .number(6, _ -> metersOutlets ? shown.size() : 0)
                .number(7, _ -> spec.phases())
                .number(8, _ -> spec.banks())
                .number(9, _ -> spec.rating().amps())
                .number(10, _ -> 1)
                .number(11, _ -> 1)
                .number(12, _ -> spec.rating().amps())
                .number(13, _ -> deciKilowatts(spec.rating().amps()));
    }

    private void status() {
        group("4.3.1")
                .number(4, _ -> loadState())
                .number(5, p -> p.watts() / 10)
                .number(6, p -> p.energy().peakWatts() / 10)
                .number(9, p -> p.energy().wattHours() / 100)
                .number(11, p -> p.shownOutlets().stream().anyMatch(Outlet::pending) ? 1 : 2)
                .number(12, _ -> 1)
                .number(13, _ -> 1)
                .number(14, _ -> 1)
                .number(16, p -> p.watts() * 10 / RackPdu.POWER_FACTOR)
                .number(17, _ -> RackPdu.POWER_FACTOR);
    }

    private int loadState() {
        int watts = pdu.watts();
        if (watts >= deciKilowatts(pdu.spec().rating().amps()) * 100) {
            return 4;
        }
        return watts >= deciKilowatts(pdu.spec().rating().nearAmps()) * 100 ? 3 : 2;
    }

    /// A table with one row a unit; index, module and name come first in each.
    private MibTable<RackPdu> group(String entry) {
        return new MibTable<>(mib, R + entry, List.of(pdu), _ -> place.place())
                .number(1, _ -> place.place())
                .number(2, _ -> place.module())
                .text(3, RackPdu::name);
    }
}
