package com.opscenter.lab.powernet;

import com.opscenter.lab.load.LoadState;
import com.opscenter.lab.load.Meter;
import com.opscenter.lab.load.Thresholds;
import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.mib.MibTable;
import com.opscenter.lab.pdu.RackPdu;
import java.util.List;

/// `rPDU2Phase` and `rPDU2Bank` (318.1.1.26.6, .8): load and thresholds of phases and banks.
final class Rpdu2Load {

    private static final String R = "1.3.6.1.4.1.318.1.1.26.";
    private static final int RESTRICTION_NONE = 1;
    private static final int NO_RESET = 1;

    private final Place place;
    private final RackPdu pdu;
    private final Mib mib;
    private final Writings writings;

    Rpdu2Load(Place place, Mib mib) {
        this.place = place;
        this.pdu = place.pdu();
        this.mib = mib;
        writings = new Writings(pdu);
    }

    void show() {
        thresholds("6.1.1", pdu.phases(), place.phasesBefore());
        thresholds("8.1.1", pdu.banks(), place.banksBefore());
        table("6.3.1", pdu.phases(), place.phasesBefore())
                .number(4, meter -> codeOf(meter.state()))
                .number(5, Meter::deciamps)
                .number(6, _ -> pdu.spec().rating().volts())
                .number(7, meter -> centiKilovoltAmps(meter) * RackPdu.POWER_FACTOR / 100)
                .number(8, this::centiKilovoltAmps)
                .number(9, _ -> RackPdu.POWER_FACTOR)
                .number(10, Meter::peakDeciamps);
        table("8.3.1", pdu.banks(), place.banksBefore())
                .number(4, meter -> codeOf(meter.state()))
                .number(5, Meter::deciamps)
                .number(6, Meter::peakDeciamps);
    }

    private int centiKilovoltAmps(Meter meter) {
        return meter.milliamps() * pdu.spec().rating().volts() / 10_000;
    }

    /// The numbers of a load state in this tree: low and normal the other way round than in `rPDU`.
    static int codeOf(LoadState state) {
        return switch (state) {
            case LOW -> 1;
            case NORMAL -> 2;
            case NEAR -> 3;
            case OVER -> 4;
        };
    }

    private void thresholds(String entry, List<Meter> meters, int before) {
        table(entry, meters, before)
                .number(4, _ -> RESTRICTION_NONE)
                .number(
                        5,
                        meter -> meter.thresholds().low(),
                        meter -> writings.threshold(meter, Thresholds::withLow))
                .number(
                        6,
                        meter -> meter.thresholds().near(),
                        meter -> writings.threshold(meter, Thresholds::withNear))
                .number(
                        7,
                        meter -> meter.thresholds().over(),
                        meter -> writings.threshold(meter, Thresholds::withOver))
                .number(8, _ -> NO_RESET);
    }

    private MibTable<Meter> table(String entry, List<Meter> meters, int before) {
        return new MibTable<>(mib, R + entry, meters, meter -> before + meter.number())
                .number(1, meter -> before + meter.number())
                .number(2, _ -> place.module())
                .number(3, Meter::number);
    }
}
