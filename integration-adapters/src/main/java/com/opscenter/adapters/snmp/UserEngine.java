package com.opscenter.adapters.snmp;

import java.io.IOException;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.Snmp;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv3;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.USM;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/// A manager of its own for one SNMPv3 source. Nothing of it is shared: two sources may know the
/// same user name with different passphrases, and a forgotten engine must not be another source's
/// engine.
final class UserEngine implements SnmpEngine {

    private final AgentTransport transport;
    private final MPv3 v3;
    private final Snmp snmp;

    UserEngine(InetAddress address, SnmpAccess.User user) throws IOException {
        SnmpEngine.settle();
        OctetString own = new OctetString(MPv3.createLocalEngineID());
        USM usm = new USM(UserSecurity.PROTOCOLS, own, 0);
        usm.addUser(UserSecurity.user(user));
        SecurityModels models = new SecurityModels();
        models.addSecurityModel(usm);
        v3 =
                new MPv3(
                        own.getValue(),
                        null,
                        UserSecurity.PROTOCOLS,
                        models,
                        CounterSupport.getInstance());
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(v3);
        transport = new AgentTransport(address, "snmp-v3");
        snmp = new Snmp(dispatcher, transport);
        snmp.listen();
    }

    @Override
    public Snmp snmp() {
        return snmp;
    }

    @Override
    public boolean heardGarbage(UdpAddress agent) {
        return transport.heardGarbage(agent);
    }

    @Override
    public boolean discovered(UdpAddress agent) {
        @Nullable OctetString engine = v3.getEngineID(agent);
        return engine != null && engine.length() > 0;
    }

    @Override
    public void close() throws IOException {
        snmp.close();
    }
}
