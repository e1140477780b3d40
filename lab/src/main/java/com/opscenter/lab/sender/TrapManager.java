package com.opscenter.lab.sender;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Where devices of a demo notify somebody, who has to listen there.
public record TrapManager(int port, String community) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// @param port 0 for a free one
    public static TrapManager at(int port, String community) throws IOException {
        return new TrapManager(port == 0 ? free() : port, community);
    }

    public static String generatedCommunity() {
        byte[] bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int free() throws IOException {
        try (DatagramSocket udp =
                new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0))) {
            return udp.getLocalPort();
        }
    }
}
