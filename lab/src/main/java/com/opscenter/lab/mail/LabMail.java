package com.opscenter.lab.mail;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// One simulated mail server on loopback with its mailbox, with the hands to break it.
public final class LabMail implements Closeable {

    private static final int MOST_CONNECTIONS = 64;

    private final ServerSocket server;
    private final MailAccess access;
    private final Mailbox mailbox = new Mailbox();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Set<MailFault> faults = Set.of();

    private LabMail(ServerSocket server, MailAccess access) {
        this.server = server;
        this.access = access;
        // Under a virtual thread the port would listen until that has noticed that it is closed.
        Thread.ofPlatform().daemon().name("smtp-" + server.getLocalPort()).start(this::accept);
    }

    /// Starts on that port, or on a free one when it is 0 or in use.
    public static LabMail start(int port, MailAccess access) throws IOException {
        ServerSocket server = new ServerSocket();
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        try {
            server.bind(new InetSocketAddress(loopback, port));
        } catch (BindException taken) {
            server.bind(new InetSocketAddress(loopback, 0));
        }
        return new LabMail(server, access);
    }

    public int port() {
        return server.getLocalPort();
    }

    /// Where it listens, as `host:port`.
    public String address() {
        return "127.0.0.1:" + port();
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /// How many connections were taken.
    public int connections() {
        return connections.get();
    }

    /// Breaks it in each of these ways, too, until [#mend].
    public void breakWith(MailFault... more) {
        Set<MailFault> all = EnumSet.noneOf(MailFault.class);
        all.addAll(faults);
        all.addAll(Set.of(more));
        faults = all;
    }

    /// Conversations that began while it was broken would go on like that, so they end.
    public void mend() {
        boolean wasBroken = !faults.isEmpty();
        faults = Set.of();
        if (wasBroken) {
            hangUp();
        }
    }

    private void hangUp() {
        for (Socket socket : Set.copyOf(open)) {
            open.remove(socket);
            try {
                socket.close();
            } catch (IOException gone) {
                // So it is at an end, too.
            }
        }
    }

    public Set<MailFault> broken() {
        return Set.copyOf(faults);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            boolean isFull = open.size() > MOST_CONNECTIONS;
            new SmtpSession(socket, access, isFull ? Set.of(MailFault.CLOSING) : faults, mailbox)
                    .serve();
        } catch (IOException | InterruptedException gone) {
            // The sender went away, or was sent away.
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
    }
}
