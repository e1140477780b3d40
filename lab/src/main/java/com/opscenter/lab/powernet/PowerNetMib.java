package com.opscenter.lab.powernet;

import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.pdu.RackPdu;
import com.opscenter.lab.snmp.SnmpCard;

/// Everything the agent of a PDU shows, by its personality.
public final class PowerNetMib {

    private PowerNetMib() {}

    public static Mib of(RackPdu pdu, SnmpCard card) {
        var mib = new Mib(pdu, new EffectLog(pdu));
        SystemGroup.describe(pdu, card, mib);
        new LegacyLoad(pdu, mib).show();
        switch (pdu.spec().personality()) {
            case RPDU -> new LegacyOutlets(pdu, mib).show();
            case RPDU2 -> {
                showSecondGeneration(pdu, mib);
                new Rpdu2Outlets(pdu, mib).show();
            }
            case RPDU2_METERED -> showSecondGeneration(pdu, mib);
        }
        return mib;
    }

    private static void showSecondGeneration(RackPdu pdu, Mib mib) {
        new Rpdu2Device(pdu, mib).show();
        new Rpdu2Load(pdu, mib).show();
    }
}
