package com.opscenter.lab.sender;

import com.opscenter.lab.snmp.SnmpUser;
import java.io.IOException;
import java.util.List;
import org.snmp4j.CommunityTarget;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.USM;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import org.snmp4j.util.DefaultPDUFactory;

/// A device that notifies a manager at a port of loopback. Its traps of version 3 are authenticated
/// by its own engine.
public final class TrapSender implements AutoCloseable {

    private static final int SPECIFIC = 6;
    private static final long UP_TIME = 12_345;
    private static final long PATIENCE_MS = 1000;

    private final UdpAddress manager;
    private final OctetString engine = new OctetString(MPv3.createLocalEngineID());
    private final USM usm = new USM(SnmpUser.protocols(), engine, 1);
    private final Snmp snmp;

    public TrapSender(int port) throws IOException {
        manager = new UdpAddress("127.0.0.1/" + port);
        SecurityModels models = new SecurityModels();
        models.addSecurityModel(usm);
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv1());
        dispatcher.addMessageProcessingModel(new MPv2c());
        dispatcher.addMessageProcessingModel(
                new MPv3(
                        engine.getValue(),
                        new DefaultPDUFactory(),
                        SnmpUser.protocols(),
                        models,
                        CounterSupport.getInstance()));
        snmp = new Snmp(dispatcher, new DefaultUdpTransportMapping(new UdpAddress("127.0.0.1/0")));
        snmp.listen();
    }

    /// @param agent whom the trap says it is about
    public void v1(String community, String agent, TrapSample sample) throws IOException {
        PDUv1 trap = new PDUv1();
        trap.setType(PDU.V1TRAP);
        OID number = sample.oid();
        boolean standard = number.startsWith(new OID("1.3.6.1.6.3.1.1.5"));
        trap.setEnterprise(
                standard
                        ? new OID("1.3.6.1.4.1.8072.3.2.10")
                        : new OID(number.getValue(), 0, number.size() - 2));
        trap.setGenericTrap(standard ? number.last() - 1 : SPECIFIC);
        trap.setSpecificTrap(standard ? 0 : number.last());
        trap.setAgentAddress(new IpAddress(agent));
        trap.setTimestamp(UP_TIME);
        sample.bindings().forEach(trap::add);
        snmp.send(trap, community(community, SnmpConstants.version1));
    }

    public void v2c(String community, TrapSample sample) throws IOException {
        v2c(community, sample.oid(), sample.bindings());
    }

    void v2c(String community, OID trap, List<VariableBinding> values) throws IOException {
        snmp.send(
                filled(new PDU(), PDU.TRAP, trap, values),
                community(community, SnmpConstants.version2c));
    }

    /// @return whether it was answered
    public boolean informV2c(String community, TrapSample sample) throws IOException {
        return answered(
                filled(new PDU(), PDU.INFORM, sample),
                community(community, SnmpConstants.version2c));
    }

    public void v3(SnmpUser user, TrapSample sample) throws IOException {
        usm.removeAllUsers();
        usm.addUser(user.usm());
        snmp.send(filled(new ScopedPDU(), PDU.TRAP, sample), user(user, engine));
    }

    /// @return whether it was answered
    public boolean informV3(SnmpUser user, TrapSample sample) throws IOException {
        usm.removeAllUsers();
        usm.addUser(user.usm());
        return answered(filled(new ScopedPDU(), PDU.INFORM, sample), user(user, new OctetString()));
    }

    private boolean answered(PDU inform, Target<UdpAddress> target) throws IOException {
        PDU answer = snmp.send(inform, target).getResponse();
        return answer != null && answer.getType() == PDU.RESPONSE;
    }

    private static PDU filled(PDU pdu, int type, TrapSample sample) {
        return filled(pdu, type, sample.oid(), sample.bindings());
    }

    private static PDU filled(PDU pdu, int type, OID trap, List<VariableBinding> values) {
        pdu.setType(type);
        pdu.add(new VariableBinding(SnmpConstants.sysUpTime, new TimeTicks(UP_TIME)));
        pdu.add(new VariableBinding(SnmpConstants.snmpTrapOID, trap));
        values.forEach(pdu::add);
        return pdu;
    }

    private Target<UdpAddress> community(String community, int version) {
        CommunityTarget<UdpAddress> target =
                new CommunityTarget<>(manager, new OctetString(community));
        target.setVersion(version);
        target.setTimeout(PATIENCE_MS);
        target.setRetries(0);
        return target;
    }

    private Target<UdpAddress> user(SnmpUser user, OctetString authority) {
        UserTarget<UdpAddress> target = new UserTarget<>();
        target.setAddress(manager);
        target.setVersion(SnmpConstants.version3);
        target.setSecurityName(new OctetString(user.name()));
        target.setSecurityLevel(SecurityLevel.AUTH_PRIV);
        if (authority.length() > 0) {
            target.setAuthoritativeEngineID(authority.getValue());
        }
        target.setTimeout(PATIENCE_MS);
        target.setRetries(0);
        return target;
    }

    @Override
    public void close() throws IOException {
        snmp.close();
    }
}
