package com.opscenter.lab.powernet;

import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.pdu.RackPdu;
import com.opscenter.lab.snmp.SnmpCard;
import com.opscenter.lab.snmp.SystemGroup;
import java.util.Optional;

/// Everything the agent of a PDU shows, by its personality; of a chain, all units by `rPDU2`, and
/// the first by what has room for one only.
public final class PowerNetMib {

    /// Layer 4 and 7, as APC cards say of themselves.
    private static final int SERVICES = 72;

    private PowerNetMib() {}

    public static Mib of(Chain chain, SnmpCard card) {
        var mib = new Mib(chain, new EffectLog(chain));
        RackPdu pdu = chain.first().pdu();
        SystemGroup.describe(
                mib,
                card,
                Description.of(pdu.spec()),
                pdu.spec().personality().sysObjectId(),
                SERVICES,
                pdu::name,
                Optional.of(new Writings(pdu).name()));
        switch (pdu.spec().personality()) {
            case SPDU -> new MasterSwitch(pdu, mib).show();
            case RPDU -> {
                new LegacyLoad(pdu, mib).show();
                new LegacyOutlets(pdu, mib).show();
            }
            case RPDU2, RPDU2_METERED -> {
                new LegacyLoad(pdu, mib).show();
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
