package com.opscenter.adapters.snmp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.nio.ByteBuffer;
import org.snmp4j.TransportStateReference;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/// UDP that notices when something answers that is not SNMP: the library drops such datagrams
/// silently, and then they look like a timeout.
final class AgentTransport extends DefaultUdpTransportMapping {

    private static final byte SEQUENCE = 0x30;

    private volatile boolean garbage;

    AgentTransport(boolean ipv6) throws IOException {
        super(new UdpAddress((ipv6 ? "::" : "0.0.0.0") + "/0"));
        setThreadName("snmp");
    }

    boolean heardGarbage() {
        return garbage;
    }

    @Override
    protected void fireProcessMessage(
            DatagramPacket packet, ByteBuffer message, TransportStateReference state) {
        if (message.remaining() < 2 || message.get(message.position()) != SEQUENCE) {
            garbage = true;
            return;
        }
        super.fireProcessMessage(packet, message, state);
    }
}
