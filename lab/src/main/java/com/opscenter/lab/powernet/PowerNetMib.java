package com.opscenter.lab.powernet;

import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.pdu.RackPdu;
import com.opscenter.lab.snmp.SnmpCard;

/// Everything the agent of a PDU shows, by its personality; of a chain, all units by `rPDU2`, and
/// the first by what has room for one only.
public final class PowerNetMib {

    private PowerNetMib() {}

    public static Mib of(Chain chain, SnmpCard card) {
        var mib = new Mib(chain, new EffectLog(chain));
        RackPdu pdu = chain.first().pdu();
        SystemGroup.describe(pdu, card, mib);
        new LegacyLoad(pdu, mib).show();
        switch (pdu.spec().personality()) {
            case RPDU -> new LegacyOutlets(pdu, mib).show();
            case RPDU2, RPDU2_METERED -> {
                new Rpdu2Sizes(chain, mib).show();
                chain.places().forEach(place -> showSecondGeneration(place, mib));
            }
        }
        return mib;
    }

    private static void showSecondGeneration(Place place, Mib mib) {
        new Rpdu2Device(place, mib).show();
        new Rpdu2Load(place, mib).show();
        new Rpdu2Outlets(place, mib).show();
    }
}
