package com.opscenter.lab.powernet;

import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.mib.MibTable;
import com.opscenter.lab.pdu.RackPdu;
import java.util.function.ToIntFunction;

/// The sizes of the tables of `rPDU2` (318.1.1.26), over all units of the chain.
final class Rpdu2Sizes {

    private static final String R = "1.3.6.1.4.1.318.1.1.26";

    private final Chain chain;
    private final Mib mib;

    Rpdu2Sizes(Chain chain, Mib mib) {
        this.chain = chain;
        this.mib = mib;
    }

    void show() {
        MibTable.scalars(mib, R, chain)
                .number(1, all -> all.places().size())
                .number(3, all -> all.places().size())
                .number(5, _ -> sum(pdu -> pdu.phases().size()))
                .number(7, _ -> sum(pdu -> pdu.banks().size()));
        MibTable.scalars(mib, R + ".9", chain)
                .number(1, _ -> sum(pdu -> pdu.shownOutlets().size()))
                .number(3, _ -> sum(pdu -> pdu.shownOutlets().size()));
    }

    private int sum(ToIntFunction<RackPdu> size) {
        return chain.places().stream().map(Place::pdu).mapToInt(size).sum();
    }
}
