package com.opscenter.flow;

import com.opscenter.lab.LabPdu;
import java.io.IOException;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/// A look at a second-generation unit beside the product.
final class SnmpLook {

    /// rPDU2OutletSwitchedStatusState of PowerNet-MIB.
    private static final String STATE = "1.3.6.1.4.1.318.1.1.26.9.2.3.1.5.";

    static final int OFF = 1;
    static final int ON = 2;

    private SnmpLook() {}

    static int outlet(LabPdu pdu, int outlet) throws IOException {
        try (Snmp snmp = new Snmp(new DefaultUdpTransportMapping())) {
            snmp.listen();
            var target =
                    new CommunityTarget<UdpAddress>(
                            new UdpAddress("127.0.0.1/" + pdu.port()),
                            new OctetString(pdu.users().community()));
            target.setVersion(SnmpConstants.version2c);
            target.setTimeout(2_000);
            target.setRetries(2);
            PDU ask = new PDU();
            ask.setType(PDU.GET);
            ask.add(new VariableBinding(new OID(STATE + outlet)));
            return snmp.send(ask, target).getResponse().get(0).getVariable().toInt();
        }
    }
}
