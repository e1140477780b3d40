package com.opscenter.adapters.snmp;

import java.io.IOException;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.Snmp;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.smi.UdpAddress;

/// The manager of all SNMPv2c sources: one socket and one thread, however many agents there are,
/// since an answer says by its number whose it is. Opened for the first session, closed with the
/// last.
final class CommunityEngine implements SnmpEngine {

    private static @Nullable CommunityEngine ipv4;
    private static @Nullable CommunityEngine ipv6;

    private final boolean forIpv6;
    private final AgentTransport transport;
    private final Snmp snmp;
    private int sessions;

    private CommunityEngine(InetAddress address) throws IOException {
        SnmpEngine.settle();
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv2c());
        forIpv6 = AgentTransport.isIpv6(address);
        transport = new AgentTransport(address, "snmp-v2c");
        snmp = new Snmp(dispatcher, transport);
        snmp.listen();
    }

    /// Each opening has its closing.
    static synchronized CommunityEngine open(InetAddress address) throws IOException {
        boolean six = AgentTransport.isIpv6(address);
        CommunityEngine engine = six ? ipv6 : ipv4;
        if (engine == null) {
            engine = new CommunityEngine(address);
            remember(six, engine);
        }
        engine.sessions++;
        return engine;
    }

    private static void remember(boolean six, @Nullable CommunityEngine engine) {
        if (six) {
            ipv6 = engine;
        } else {
            ipv4 = engine;
        }
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
        return false;
    }

    @Override
    public void close() throws IOException {
        synchronized (CommunityEngine.class) {
            if (--sessions == 0) {
                remember(forIpv6, null);
                snmp.close();
            }
        }
    }
}
