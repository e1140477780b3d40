package com.opscenter.lab.powernet;

import com.opscenter.lab.load.LoadState;
import com.opscenter.lab.load.Meter;
import com.opscenter.lab.load.Thresholds;
import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.mib.MibTable;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.pdu.RackPdu;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `rPDUIdent`, `rPDULoad` and `rPDUPowerSupply` (318.1.1.12.1, .2, .4): who the unit is and what
/// it carries. Units of both generations show them.
final class LegacyLoad {

    private static final String R = "1.3.6.1.4.1.318.1.1.12.";
    private static final int NOT_SUPPORTED = -1;

    private record Row(int index, Meter meter, boolean phase) {}

    private final RackPdu pdu;
    private final Mib mib;
    private final Writings writings;

    LegacyLoad(RackPdu pdu, Mib mib) {
        this.pdu = pdu;
        this.mib = mib;
        writings = new Writings(pdu);
    }

    void show() {
        ident();
        device();
        status();
        thresholds("2.2.1.1", pdu.phases());
        thresholds("2.4.1.1", shownBanks());
        MibTable.scalars(mib, R + "4.1", pdu).number(1, _ -> 1).number(2, _ -> 1).number(3, _ -> 1);
    }

    /// A unit of the first generation with one bank has no bank rows: its load is the phase.
    private List<Meter> shownBanks() {
        return pdu.banks().size() > 1 || pdu.spec().personality().secondGeneration()
                ? pdu.banks()
                : List.of();
    }

    private void ident() {
        PduSpec spec = pdu.spec();
        boolean calculated = !spec.personality().secondGeneration();
        MibTable.scalars(mib, R + "1", pdu)
                .text(1, RackPdu::name, _ -> writings.name())
                .text(2, _ -> "B2")
                .text(3, _ -> calculated ? "v3.9.2" : "v7.0.4")
                .text(4, _ -> "01/15/2024")
                .text(5, _ -> spec.personality().model())
                .text(6, _ -> spec.serial())
                .number(7, _ -> spec.rating().amps())
                .number(8, _ -> pdu.shownOutlets().size())
                .number(9, _ -> spec.phases())
                .number(10, _ -> shownBanks().size())
                .number(11, _ -> shownBanks().isEmpty() ? 0 : spec.rating().amps())
                .number(15, _ -> calculated ? spec.rating().volts() : NOT_SUPPORTED)
                .number(16, _ -> calculated ? voltAmps() : pdu.watts())
                .number(17, _ -> calculated ? 1_000 : RackPdu.POWER_FACTOR * 10)
                .number(18, _ -> voltAmps());
    }

    /// Nominal voltage times current, which the first generation also calls its power.
    private int voltAmps() {
        return pdu.totalMilliamps() / 100 * pdu.spec().rating().volts() / 10;
    }

    private void device() {
        MibTable.scalars(mib, R + "2.1", pdu)
                .number(1, _ -> 0)
                .number(2, _ -> pdu.spec().phases())
                .number(3, _ -> pdu.spec().rating().amps())
                .number(4, _ -> shownBanks().size());
        new MibTable<>(mib, R + "2.1.6.1", shownBanks(), Meter::number)
                .number(1, Meter::number)
                .number(2, Meter::number)
                .number(3, _ -> pdu.spec().rating().amps());
    }

    /// Phases first, then banks; the number of the other kind is 0.
    private void status() {
        int phaseCount = pdu.phases().size();
        Stream<Row> phases = pdu.phases().stream().map(m -> new Row(m.number(), m, true));
        Stream<Row> banks =
                IntStream.range(0, shownBanks().size())
                        .mapToObj(i -> new Row(phaseCount + i + 1, shownBanks().get(i), false));
        new MibTable<>(mib, R + "2.3.1.1", Stream.concat(phases, banks).toList(), Row::index)
                .number(1, Row::index)
                .gauge(2, row -> row.meter().deciamps())
                .number(3, row -> codeOf(row.meter().state()))
                .number(4, row -> row.phase() ? row.meter().number() : 0)
                .number(5, row -> row.phase() ? 0 : row.meter().number());
    }

    private static int codeOf(LoadState state) {
        return switch (state) {
            case NORMAL -> 1;
            case LOW -> 2;
            case NEAR -> 3;
            case OVER -> 4;
        };
    }

    private void thresholds(String table, List<Meter> meters) {
        new MibTable<>(mib, R + table, meters, Meter::number)
                .number(1, Meter::number)
                .number(
                        2,
                        meter -> meter.thresholds().low(),
                        meter -> writings.threshold(meter, Thresholds::withLow))
                .number(
                        3,
                        meter -> meter.thresholds().near(),
                        meter -> writings.threshold(meter, Thresholds::withNear))
                .number(
                        4,
                        meter -> meter.thresholds().over(),
                        meter -> writings.threshold(meter, Thresholds::withOver))
                .number(5, meter -> codeOf(meter.state()));
    }
}
