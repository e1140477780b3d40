package com.opscenter.lab.sender;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A device that logs to a port of loopback.
public final class SyslogSender {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final InetAddress own;
    private final int port;

    public SyslogSender(int port) {
        this(LOOPBACK, port);
    }

    private SyslogSender(InetAddress own, int port) {
        this.own = own;
        this.port = port;
    }

    /// @param address of loopback, that of the device
    static SyslogSender from(String address, int port) {
        return new SyslogSender(InetAddress.ofLiteral(address), port);
    }

    /// Each message in a datagram of its own.
    public void datagrams(byte[]... messages) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(own, 0))) {
            for (byte[] message : messages) {
                socket.send(new DatagramPacket(message, message.length, LOOPBACK, port));
            }
        }
    }

    public void datagram(String message) throws IOException {
        datagrams(bytes(message));
    }

    /// Messages on one connection, framed as they are given.
    public void stream(String... frames) throws IOException {
        try (Socket socket = new Socket(LOOPBACK, port)) {
            OutputStream out = socket.getOutputStream();
            for (String frame : frames) {
                out.write(bytes(frame));
                out.flush();
            }
        }
    }

    /// With its length in front (RFC 6587 §3.4.1).
    public static String counted(String message) {
        return bytes(message).length + " " + message;
    }

    /// With its line ended (RFC 6587 §3.4.2).
    public static String line(String message) {
        return message + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
