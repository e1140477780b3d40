package com.opscenter.lab.netswitch;

import com.opscenter.lab.mib.SetLog;
import com.opscenter.lab.mib.SetOutcome;
import java.util.List;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/// Puts every SET into the effects of the switch, with the name of what was written.
record PortEffectLog(NetSwitch device, int shift) implements SetLog {

    private static final OID ADMIN = new OID("1.3.6.1.2.1.2.2.1.7");
    private static final OID POWER = new OID("1.3.6.1.2.1.105.1.1.1.3");

    @Override
    public void received(
            int requestId,
            String user,
            OID oid,
            Variable value,
            SetOutcome outcome,
            int errorStatus) {
        device.record(
                new PortEffect(
                        device.now(),
                        requestId,
                        user,
                        object(oid),
                        place(oid),
                        value.toString(),
                        outcome,
                        errorStatus));
    }

    private static String object(OID oid) {
        if (oid.startsWith(ADMIN)) {
            return "ifAdminStatus";
        }
        return oid.startsWith(POWER) ? "pethPsePortAdminEnable" : oid.toDottedString();
    }

    private int place(OID oid) {
        List<Port> ports = device.ports();
        for (int i = 0; i < ports.size(); i++) {
            Port port = ports.get(i);
            int index = shift + (port.unit() - 1) * Interfaces.OF_UNIT + port.number();
            boolean admin = oid.startsWith(ADMIN) && oid.last() == index;
            boolean power =
                    oid.startsWith(POWER)
                            && oid.last() == port.number()
                            && oid.get(oid.size() - 2) == port.unit();
            if (admin || power) {
                return i + 1;
            }
        }
        return 0;
    }
}
