package com.opscenter.lab.routeros;

import com.opscenter.lab.tls.SelfSigned;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// Listens for the binary API on one loopback port.
final class ApiServer implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int BACKLOG = 50;

    private final ServerSocket listening;
    private final Board board;
    private final RouterUsers users;
    private final @Nullable Supplier<SelfSigned> certificate;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean deaf;

    /// @param port or a free one when it is 0 or taken
    /// @param certificate shown to each new connection; null speaks without TLS
    ApiServer(int port, Board board, RouterUsers users, @Nullable Supplier<SelfSigned> certificate)
            throws IOException {
        this.board = board;
        this.users = users;
        this.certificate = certificate;
        this.listening = bind(port);
    }

    private static ServerSocket bind(int port) throws IOException {
        try {
            return new ServerSocket(port, BACKLOG, LOOPBACK);
        } catch (BindException taken) {
            return new ServerSocket(0, BACKLOG, LOOPBACK);
        }
    }

    ApiServer start() {
        // Under a virtual thread the port would listen until that has noticed that it is closed.
        Thread.ofPlatform().daemon().name("routeros-lab-" + port()).start(this::listen);
        return this;
    }

    int port() {
        return listening.getLocalPort();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                if (deaf) {
                    connection.setSoLinger(true, 0);
                    connection.close();
                } else {
                    connections.add(connection);
                    Thread.ofVirtual().start(() -> serve(connection));
                }
            } catch (IOException _) {
                // Closed, or a client that left before it was let in.
            }
        }
    }

    private void serve(Socket plain) {
        try (Socket connection = secured(plain)) {
            new ApiSession(connection, board, users).serve();
        } catch (IOException _) {
            // The client left, or does not believe us.
        } finally {
            connections.remove(plain);
        }
    }

    private Socket secured(Socket plain) throws IOException {
        if (certificate == null) {
            return plain;
        }
        SSLSocket secure =
                (SSLSocket)
                        certificate
                                .get()
                                .context()
                                .getSocketFactory()
                                .createSocket(plain, "127.0.0.1", plain.getPort(), true);
        secure.setUseClientMode(false);
        return secure;
    }

    /// Ends every connection; while deaf, new ones are reset.
    void drop(boolean deafFromNow) {
        deaf = deafFromNow;
        connections.forEach(connection -> {
            try {
                connection.close();
            } catch (IOException _) {
                // It is gone.
            }
        });
    }

    @Override
    public void close() throws IOException {
        listening.close();
        drop(true);
    }
}
