package com.opscenter.lab.powernet;

import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.pdu.RackPdu;
import com.opscenter.lab.snmp.SnmpCard;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;

/// The system group (SNMPv2-MIB) and the engine of the card (SNMP-FRAMEWORK-MIB).
final class SystemGroup {

    private static final OID SYSTEM = new OID("1.3.6.1.2.1.1");
    private static final OID ENGINE = new OID("1.3.6.1.6.3.10.2.1");

    /// Layer 4 and 7, as APC cards say of themselves.
    private static final int SERVICES = 72;

    private static final int LARGEST_MESSAGE = 65_507;

    private SystemGroup() {}

    static void describe(RackPdu pdu, SnmpCard card, Mib mib) {
        var writings = new Writings(pdu);
        OctetString description = new OctetString(description(pdu.spec()));
        OID objectId = new OID(pdu.spec().personality().sysObjectId());
        mib.add(scalar(SYSTEM, 1), () -> description);
        mib.add(scalar(SYSTEM, 2), () -> objectId);
        mib.add(scalar(SYSTEM, 3), () -> upTime(card));
        mib.add(scalar(SYSTEM, 4), () -> new OctetString("Lab"));
        mib.add(scalar(SYSTEM, 5), () -> new OctetString(pdu.name()), writings.name());
        mib.add(scalar(SYSTEM, 6), () -> new OctetString("Loopback"));
        mib.add(scalar(SYSTEM, 7), () -> new Integer32(SERVICES));
        mib.add(scalar(ENGINE, 1), card::engineId);
        mib.add(scalar(ENGINE, 2), () -> new Integer32(card.engineBoots()));
        mib.add(scalar(ENGINE, 3), () -> new Integer32(card.engineTime()));
        mib.add(scalar(ENGINE, 4), () -> new Integer32(LARGEST_MESSAGE));
    }

    private static OID scalar(OID group, int object) {
        return new OID(group).append(object).append(0);
    }

    private static TimeTicks upTime(SnmpCard card) {
        return new TimeTicks(card.upTime().toMillis() / 10 & 0xFFFF_FFFFL);
    }

    /// The description in the shape APC cards use: versions, then model, revision and serial
    /// number.
    private static String description(PduSpec spec) {
        String versions =
                spec.personality().secondGeneration()
                        ? "MB:v4.1.0 PF:v7.0.4 PN:apc_hw05_aos_704.bin AF1:v7.0.4 AN1:apc_hw05_rpdu2g_704.bin"
                        : "MB:v3.9.2 PF:v3.9.2 PN:apc_hw02_aos_392.bin AF1:v3.9.2 AN1:apc_hw02_rpdu_392.bin";
        return "APC Web/SNMP Management Card (%s MN:%s HR:B2 SN: %s MD:01/15/2024)"
                .formatted(versions, spec.personality().model(), spec.serial());
    }
}
