package com.opscenter.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A line to a server that a test cuts: whoever calls then is refused, as if the server had been
/// killed, while others go on with it. Or it loses the answer to one kind of request, as if the
/// server had been killed when it had done it.
public final class Relay implements AutoCloseable {

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String lost;
    private @Nullable ServerSocket listening;

    /// @param url of the server, on loopback
    public Relay(String url) {
        target = URI.create(url).getPort();
        ServerSocket first = listen(0);
        port = first.getLocalPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /// Ends every connection and takes no more.
    public synchronized void cut() {
        close();
    }

    /// Takes connections again, at the same address.
    public synchronized void mend() {
        listen(port);
    }

    /// From now on; null for none.
    ///
    /// @param request how it begins, such as `POST /admin/realms/ops/users HTTP`
    public void loseAnswersTo(@Nullable String request) {
        lost = request;
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            listening = socket;
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                open.add(caller);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(server);
                AtomicBoolean deaf = new AtomicBoolean();
                Thread.ofVirtual().start(() -> carry(caller, server, deaf, true));
                Thread.ofVirtual().start(() -> carry(server, caller, deaf, false));
            } catch (IOException _) {
                // Cut, or the server is away: the caller sees that by itself.
            }
        }
    }

    private void carry(Socket from, Socket to, AtomicBoolean deaf, boolean asks) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] part = new byte[16 * 1024];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                if (asks && isLost(part, read)) {
                    deaf.set(true);
                }
                if (asks || !deaf.get()) {
                    out.write(part, 0, read);
                }
            }
        } catch (IOException _) {
            // One of them has hung up.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private boolean isLost(byte[] part, int length) {
        String named = lost;
        return named != null
                && new String(part, 0, length, StandardCharsets.ISO_8859_1).startsWith(named);
    }

    @Override
    public synchronized void close() {
        try {
            ServerSocket socket = listening;
            if (socket != null) {
                socket.close();
            }
            for (Socket one : open) {
                one.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
