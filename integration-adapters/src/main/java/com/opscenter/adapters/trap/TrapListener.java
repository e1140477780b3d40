package com.opscenter.adapters.trap;

import com.opscenter.adapters.receivers.Receiver.Listener;
import com.opscenter.adapters.receivers.Reception;
import com.opscenter.adapters.snmp.SnmpAccess;
import com.opscenter.adapters.snmp.UserSecurity;
import com.opscenter.sources.api.SourceId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.Snmp;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.DefaultCounterListener;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.USM;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.util.DefaultPDUFactory;

/// One UDP port for notifications, with an engine of its own. A trap of version 3 is authenticated
/// as by its sender's engine, an inform as by ours (RFC 3414 §1.5.1): a user belongs to no engine
/// beforehand, and its keys are made for each that is met.
final class TrapListener implements Listener {

    /// Our engine's boots must never go back, or informs are refused until their sender is told
    /// anew; counting minutes needs no memory.
    private static final Instant FIRST_BOOT = Instant.parse("2026-01-01T00:00:00Z");

    private static final long BOOT_SECONDS = 60;

    private final GuardedTransport transport;
    private final Snmp snmp;

    private TrapListener(GuardedTransport transport, Snmp snmp) {
        this.transport = transport;
        this.snmp = snmp;
    }

    static TrapListener open(
            SourceId source,
            InetSocketAddress address,
            SnmpAccess access,
            TrapProperties properties,
            Reception<Notification> into)
            throws IOException {
        OctetString own = engine(source, address);
        CounterSupport counters = new CounterSupport();
        counters.addCounterListener(new DefaultCounterListener());
        USM usm = new USM(UserSecurity.PROTOCOLS, own, boots(), counters);
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        OctetString user = new OctetString(access instanceof SnmpAccess.User of ? of.name() : "");
        EngineGate engines = new EngineGate(own, user, usm, properties);
        switch (access) {
            case SnmpAccess.Community _ -> {
                dispatcher.addMessageProcessingModel(new MPv1());
                dispatcher.addMessageProcessingModel(new MPv2c());
            }
            case SnmpAccess.User known -> {
                usm.addUser(UserSecurity.user(known));
                SecurityModels models = new SecurityModels();
                models.addSecurityModel(usm);
                dispatcher.addMessageProcessingModel(
                        new MPv3(
                                own.getValue(),
                                new DefaultPDUFactory(),
                                UserSecurity.PROTOCOLS,
                                models,
                                counters));
            }
        }
        GuardedTransport transport =
                new GuardedTransport(
                        new UdpAddress(address.getAddress(), address.getPort()),
                        access,
                        engines,
                        into);
        Snmp snmp = new Snmp(dispatcher, transport);
        counters.addCounterListener(new RefusedUsers(into.tally()));
        snmp.addCommandResponder(new NotificationResponder(access, into));
        snmp.listen();
        return new TrapListener(transport, snmp);
    }

    /// The same after each start, so that senders of informs need not learn it anew.
    private static OctetString engine(SourceId source, InetSocketAddress address) {
        byte[] name = (source.value() + address).getBytes(StandardCharsets.UTF_8);
        String text = UUID.nameUUIDFromBytes(name).toString().replace("-", "").substring(0, 20);
        return new OctetString(MPv3.createLocalEngineID(new OctetString(text)));
    }

    private static int boots() {
        return (int)
                ((Instant.now().getEpochSecond() - FIRST_BOOT.getEpochSecond()) / BOOT_SECONDS);
    }

    @Override
    public boolean isListening() {
        return transport.isOpen();
    }

    @Override
    public void close() {
        try {
            snmp.close();
        } catch (IOException _) {
            // A socket that cannot be closed is closed.
        }
    }
}
