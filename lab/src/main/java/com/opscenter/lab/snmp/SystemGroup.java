package com.opscenter.lab.snmp;

import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.mib.Writing;
import java.util.Optional;
import java.util.function.Supplier;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;

/// The system group (SNMPv2-MIB) and the engine of the card (SNMP-FRAMEWORK-MIB).
public final class SystemGroup {

    private static final OID SYSTEM = new OID("1.3.6.1.2.1.1");
    private static final OID ENGINE = new OID("1.3.6.1.6.3.10.2.1");
    private static final int LARGEST_MESSAGE = 65_507;

    private SystemGroup() {}

    /// @param services the layers it serves, as a sum of powers of two
    /// @param naming what a SET of its name does, where it accepts one
    public static void describe(
            Mib mib,
            SnmpCard card,
            String description,
            String objectId,
            int services,
            Supplier<String> name,
            Optional<Writing> naming) {
        Supplier<Variable> named = () -> new OctetString(name.get());
        mib.add(scalar(SYSTEM, 1), () -> new OctetString(description));
        mib.add(scalar(SYSTEM, 2), () -> new OID(objectId));
        mib.add(scalar(SYSTEM, 3), () -> upTime(card));
        mib.add(scalar(SYSTEM, 4), () -> new OctetString("Lab"));
        naming.ifPresentOrElse(
                writing -> mib.add(scalar(SYSTEM, 5), named, writing),
                () -> mib.add(scalar(SYSTEM, 5), named));
        mib.add(scalar(SYSTEM, 6), () -> new OctetString("Loopback"));
        mib.add(scalar(SYSTEM, 7), () -> new Integer32(services));
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
}
