package com.opscenter.adapters.snmp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.snmp4j.TransportStateReference;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/// UDP that notices when something answers that is not SNMP: the library drops such datagrams
/// silently, and then they look like a timeout.
final class AgentTransport extends DefaultUdpTransportMapping {

    private static final byte SEQUENCE = 0x30;
    private static final int MOST_REMEMBERED = 1_000;

    private final Set<InetSocketAddress> garbage =
            Collections.synchronizedSet(Collections.newSetFromMap(new Newest()));

    private final String thread;

    /// Anybody may send datagrams from any number of addresses.
    private static final class Newest extends LinkedHashMap<InetSocketAddress, Boolean> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetSocketAddress, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }

    /// @param agent of the family that is to be spoken to
    /// @param thread name of the thread that hears agents
    AgentTransport(InetAddress agent, String thread) throws IOException {
        super(new UdpAddress((isIpv6(agent) ? "::" : "0.0.0.0") + "/0"));
        this.thread = thread;
    }

    /// The library's thread has no name before it runs.
    @Override
    public synchronized void listen() throws IOException {
        super.listen();
        setThreadName(thread);
    }

    static boolean isIpv6(InetAddress address) {
        return address.getAddress().length > 4;
    }

    /// Whether something came from there that is not SNMP, and nothing since that is.
    boolean heardGarbage(UdpAddress agent) {
        return garbage.contains(new InetSocketAddress(agent.getInetAddress(), agent.getPort()));
    }

    @Override
    protected void fireProcessMessage(
            DatagramPacket packet, ByteBuffer message, TransportStateReference state) {
        InetSocketAddress sender = (InetSocketAddress) packet.getSocketAddress();
        if (message.remaining() < 2 || message.get(message.position()) != SEQUENCE) {
            garbage.add(sender);
            return;
        }
        garbage.remove(sender);
        super.fireProcessMessage(packet, message, state);
    }
}
