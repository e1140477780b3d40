package com.opscenter.adapters.snmp;

import java.io.IOException;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.Snmp;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.security.Priv3DES;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.SecurityProtocols.SecurityProtocolSet;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.security.nonstandard.PrivAES192With3DESKeyExtension;
import org.snmp4j.security.nonstandard.PrivAES256With3DESKeyExtension;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/// A manager of its own for one source. Nothing of it is shared: two sources may know the same user
/// name with different passphrases, and a forgotten engine must not be another source's engine.
final class SnmpEngine implements AutoCloseable {

    private static final SecurityProtocols PROTOCOLS = protocols();

    private final AgentTransport transport;
    private final MPv3 v3;
    private final Snmp snmp;

    SnmpEngine(InetAddress address, SnmpAccess access) throws IOException {
        OctetString own = new OctetString(MPv3.createLocalEngineID());
        USM usm = new USM(PROTOCOLS, own, 0);
        if (access instanceof SnmpAccess.User user) {
            usm.addUser(usmUser(user));
        }
        SecurityModels models = new SecurityModels();
        models.addSecurityModel(usm);
        v3 = new MPv3(own.getValue(), null, PROTOCOLS, models, CounterSupport.getInstance());
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv2c());
        dispatcher.addMessageProcessingModel(v3);
        transport = new AgentTransport(address.getAddress().length > 4);
        snmp = new Snmp(dispatcher, transport);
        snmp.listen();
    }

    /// No set of the library has all protocols: the usual one leaves out SHA-1, MD5 and DES, which
    /// older cards need, and the largest one 3DES and the keys that are lengthened as for 3DES.
    private static SecurityProtocols protocols() {
        SecurityProtocols all = new SecurityProtocols(SecurityProtocolSet.maxCompatibility);
        all.addPrivacyProtocol(new Priv3DES());
        all.addPrivacyProtocol(new PrivAES192With3DESKeyExtension());
        all.addPrivacyProtocol(new PrivAES256With3DESKeyExtension());
        return all;
    }

    Snmp snmp() {
        return snmp;
    }

    boolean heardGarbage() {
        return transport.heardGarbage();
    }

    /// Whether the agent told its engine id, which it does to anybody.
    boolean discovered(UdpAddress agent) {
        @Nullable OctetString engine = v3.getEngineID(agent);
        return engine != null && engine.length() > 0;
    }

    private static UsmUser usmUser(SnmpAccess.User user) {
        boolean authenticates = user.level().authenticates();
        boolean encrypts = user.level().encrypts();
        return new UsmUser(
                new OctetString(user.name()),
                authenticates && user.authProtocol() != null ? user.authProtocol().id() : NONE,
                octets(authenticates ? user.authPassphrase() : null),
                encrypts && user.privProtocol() != null ? user.privProtocol().id() : NONE,
                octets(encrypts ? user.privPassphrase() : null));
    }

    @SuppressWarnings("NullAway") // The library takes null for "no protocol".
    private static final OID NONE = null;

    @SuppressWarnings("NullAway") // The library takes null for "no passphrase".
    private static OctetString octets(@Nullable String text) {
        return text == null ? null : new OctetString(text);
    }

    @Override
    public void close() throws IOException {
        snmp.close();
    }
}
