package com.opscenter.adapters.syslog;

import com.opscenter.adapters.receivers.Fate;
import com.opscenter.adapters.receivers.Receiver.Listener;
import com.opscenter.adapters.receivers.Reception;
import com.opscenter.adapters.support.Deadline;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// Streams of messages by TCP or TLS, each read in a thread of its own. There are so many at a
/// time, in all and of one sender; a silent one ends, and so does one whose TLS takes too long to
/// agree.
final class StreamListener implements Listener {

    private static final int BACKLOG = 64;

    private final ServerSocket server;
    private final @Nullable SSLContext tls;
    private final SyslogProperties properties;
    private final Reception<byte[]> into;
    private final Semaphore room;
    private final Map<InetAddress, Integer> perSender = new ConcurrentHashMap<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private StreamListener(
            ServerSocket server,
            @Nullable SSLContext tls,
            SyslogProperties properties,
            Reception<byte[]> into) {
        this.server = server;
        this.tls = tls;
        this.properties = properties;
        this.into = into;
        this.room = new Semaphore(properties.connections());
    }

    /// @param tls null for plain TCP
    static StreamListener open(
            InetSocketAddress address,
            @Nullable SSLContext tls,
            SyslogProperties properties,
            Reception<byte[]> into)
            throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(address, BACKLOG);
        } catch (IOException taken) {
            server.close();
            throw taken;
        }
        StreamListener listener = new StreamListener(server, tls, properties, into);
        // A port on which a virtual thread waits is closed late, and could not be opened anew.
        Thread.ofPlatform().daemon().name("syslog-streams").start(listener::accept);
        return listener;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (!into.gate().knows(socket.getInetAddress()) || !enters(socket)) {
                    socket.close();
                }
            } catch (IOException _) {
                if (server.isClosed()) {
                    return;
                }
            }
        }
    }

    private boolean enters(Socket socket) {
        InetAddress sender = socket.getInetAddress();
        if (perSender.merge(sender, 1, Integer::sum) > properties.connectionsPerSender()
                || !room.tryAcquire()) {
            leave(sender);
            into.tally().count(Fate.NO_ROOM);
            return false;
        }
        sockets.add(socket);
        Thread.ofVirtual().name("syslog-stream").start(() -> serve(socket, sender));
        return true;
    }

    private void serve(Socket socket, InetAddress sender) {
        try (socket;
                Socket stream = agreed(socket)) {
            stream.setSoTimeout((int) properties.idle().toMillis());
            Frames frames =
                    new Frames(
                            new BufferedInputStream(stream.getInputStream()), properties.longest());
            Optional<byte[]> frame = frames.next();
            while (frame.isPresent()) {
                if (into.gate().admits(sender)) {
                    into.inbox().put(frame.get(), sender);
                }
                frame = frames.next();
            }
        } catch (GarbledFrameException _) {
            into.tally().count(Fate.GARBLED);
        } catch (IOException _) {
            // The sender went away, was silent for too long, or speaks no TLS; it may come again.
        } finally {
            sockets.remove(socket);
            room.release();
            leave(sender);
        }
    }

    private Socket agreed(Socket socket) throws IOException {
        if (tls == null) {
            return socket;
        }
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, false);
        try (Deadline deadline = new Deadline(properties.handshake(), () -> quietly(socket))) {
            secured.startHandshake();
            var _ = deadline.done();
            return secured;
        } catch (IOException failed) {
            into.tally().count(Fate.GARBLED);
            throw failed;
        }
    }

    private void leave(InetAddress sender) {
        perSender.computeIfPresent(sender, (_, open) -> open > 1 ? open - 1 : null);
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }

    @Override
    public boolean isListening() {
        return !server.isClosed();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException _) {
            // It is gone either way.
        }
        sockets.forEach(StreamListener::quietly);
    }
}
