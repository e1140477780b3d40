package com.opscenter.adapters.syslog;

import com.opscenter.adapters.receivers.Receiver.Listener;
import com.opscenter.adapters.receivers.Reception;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Arrays;

/// One message in each datagram (RFC 5426).
final class UdpListener implements Listener {

    private static final int RECEIVE_BUFFER = 1 << 20;

    private final DatagramSocket socket;
    private final byte[] room;
    private final Reception<byte[]> into;

    private UdpListener(DatagramSocket socket, int longest, Reception<byte[]> into) {
        this.socket = socket;
        this.room = new byte[longest];
        this.into = into;
    }

    static UdpListener open(
            InetSocketAddress address, SyslogProperties properties, Reception<byte[]> into)
            throws IOException {
        DatagramSocket socket = new DatagramSocket(address);
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        UdpListener listener = new UdpListener(socket, properties.longest(), into);
        Thread.ofPlatform().daemon().name("syslog-udp").start(listener::listen);
        return listener;
    }

    private void listen() {
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(room, room.length);
            try {
                socket.receive(packet);
            } catch (IOException _) {
                close();
                return;
            }
            if (into.gate().admits(packet.getAddress())) {
                into.inbox().put(Arrays.copyOf(room, packet.getLength()), packet.getAddress());
            }
        }
    }

    @Override
    public boolean isListening() {
        return !socket.isClosed();
    }

    @Override
    public void close() {
        socket.close();
    }
}
