package com.opscenter.adapters.trap;

import com.opscenter.adapters.receivers.Fate;
import com.opscenter.adapters.receivers.Reception;
import com.opscenter.adapters.snmp.SnmpAccess;
import java.io.IOException;
import java.net.DatagramPacket;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.snmp4j.TransportStateReference;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/// UDP that lets through whom the gate admits, before anything is decoded.
final class GuardedTransport extends DefaultUdpTransportMapping {

    private final SnmpAccess access;
    private final EngineGate engines;
    private final Reception<Notification> reception;
    private volatile boolean closed;

    GuardedTransport(
            UdpAddress address,
            SnmpAccess access,
            EngineGate engines,
            Reception<Notification> reception)
            throws IOException {
        super(address);
        this.access = access;
        this.engines = engines;
        this.reception = reception;
        setThreadName("snmp-trap");
    }

    boolean isOpen() {
        return !closed && isListening();
    }

    @Override
    protected void fireProcessMessage(
            DatagramPacket packet, ByteBuffer message, TransportStateReference state) {
        if (!reception.gate().admits(packet.getAddress())) {
            return;
        }
        byte[] bytes = new byte[message.remaining()];
        message.duplicate().get(bytes);
        Optional<Envelope> envelope = Envelope.read(bytes);
        if (envelope.isEmpty()) {
            reception.tally().count(Fate.GARBLED);
            return;
        }
        if (envelope.get().isOfUsers() != access instanceof SnmpAccess.User) {
            reception.tally().count(Fate.STRANGER);
            return;
        }
        if (!engines.admits(envelope.get().engine())) {
            reception.tally().count(Fate.TOO_FAST);
            return;
        }
        super.fireProcessMessage(packet, message, state);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        super.close();
    }
}
