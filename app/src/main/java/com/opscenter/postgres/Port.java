package com.opscenter.postgres;

import com.opscenter.data.DurableFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// The server's port, kept over restarts where it is still free.
record Port(Path file) {

    int choose() throws IOException {
        if (Files.exists(file)) {
            int recorded = Integer.parseInt(Files.readString(file).strip());
            if (isFree(recorded)) {
                return recorded;
            }
        }
        int chosen = anyFree();
        DurableFile.write(file, chosen + "\n");
        return chosen;
    }

    /// Lets the server's own reuse of the address decide, so a port in TIME_WAIT counts as free.
    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
