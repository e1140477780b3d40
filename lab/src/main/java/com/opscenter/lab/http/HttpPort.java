package com.opscenter.lab.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/// HTTP/1.1 on loopback, one request a connection, by hand: so that it can be broken below HTTP.
public final class HttpPort implements AutoCloseable {

    private static final int LONGEST_HEAD = 16 * 1024;
    private static final int LONGEST_BODY = 1024 * 1024;

    private final ServerSocket server;
    private final Service service;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, Integer> byName = new ConcurrentHashMap<>();
    private volatile Set<Fault> faults = Set.of();

    private HttpPort(ServerSocket server, Service service) {
        this.server = server;
        this.service = service;
        // Under a virtual thread the port would listen until that has noticed that it is closed.
        Thread.ofPlatform().daemon().name("http-" + server.getLocalPort()).start(this::accept);
    }

    /// Starts on that port, or on a free one when it is 0 or in use.
    public static HttpPort start(int port, ServerSocketFactory sockets, Service service)
            throws IOException {
        ServerSocket server = sockets.createServerSocket();
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        try {
            server.bind(new InetSocketAddress(loopback, port));
        } catch (BindException taken) {
            server.bind(new InetSocketAddress(loopback, 0));
        }
        return new HttpPort(server, service);
    }

    public int port() {
        return server.getLocalPort();
    }

    /// How many requests were read.
    public int requests() {
        return requests.get();
    }

    /// How many of them were for a path that ends so.
    public int requests(String name) {
        return byName.getOrDefault(name, 0);
    }

    public void breakWith(Set<Fault> broken) {
        faults = broken;
        service.breakWith(broken);
    }

    public Set<Fault> broken() {
        return faults.isEmpty() ? Set.of() : EnumSet.copyOf(faults);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Request request = read(new BufferedInputStream(socket.getInputStream()));
            requests.incrementAndGet();
            String path = request.path();
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (name.matches("[a-z]{1,32}")) {
                byName.merge(name, 1, Integer::sum);
            }
            new Reply(socket, faults).send(service, request);
        } catch (IOException | InterruptedException gone) {
            // The asker went away, or was sent away.
        } finally {
            open.remove(socket);
        }
    }

    private static Request read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0 || head.length() > LONGEST_HEAD) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        Request bare = Request.of(head.toString(), "");
        int length = Integer.parseInt(bare.headers().getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(Math.min(length, LONGEST_BODY));
        return Request.of(head.toString(), new String(body, StandardCharsets.UTF_8));
    }

    /// One answer, as well as the faults let it.
    private record Reply(Socket socket, Set<Fault> faults) {

        void send(Service service, Request request) throws IOException, InterruptedException {
            if (faults.contains(Fault.SILENT)) {
                Thread.sleep(Long.MAX_VALUE);
            }
            if (faults.contains(Fault.DONE_THEN_RESET)) {
                if (service.changes(request)) {
                    service.answer(request);
                    reset();
                    return;
                }
            } else if (faults.contains(Fault.RESET)) {
                reset();
                return;
            }
            OutputStream out = socket.getOutputStream();
            if (faults.contains(Fault.GARBAGE)) {
                out.write("\0\1\2SSH-2.0-nothing to see here\r\n".getBytes(StandardCharsets.UTF_8));
            } else if (faults.contains(Fault.HUGE)) {
                endless(out);
            } else {
                whole(out, Broken.answer(faults, service, request));
            }
        }

        private void whole(OutputStream out, Answer answer)
                throws IOException, InterruptedException {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            byte[] head = head(answer, body.length);
            if (faults.contains(Fault.SLOW)) {
                trickle(out, head);
                trickle(out, body);
                return;
            }
            out.write(head);
            if (faults.contains(Fault.RESET_MIDWAY)) {
                out.write(body, 0, body.length / 2);
                out.flush();
                reset();
                return;
            }
            out.write(body);
            out.flush();
        }

        private static byte[] head(Answer answer, int length) {
            String elsewhere = answer.status() == 302 ? "Location: http://192.0.2.1/login\r\n" : "";
            StringBuilder more = new StringBuilder(elsewhere);
            answer.headers()
                    .forEach((name, value) ->
                            more.append(name).append(": ").append(value).append("\r\n"));
            String head =
                    "HTTP/1.1 %d Lab\r\nContent-Type: %s\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n"
                            .formatted(answer.status(), answer.contentType(), more, length);
            return head.getBytes(StandardCharsets.UTF_8);
        }

        private static void trickle(OutputStream out, byte[] bytes)
                throws IOException, InterruptedException {
            for (byte one : bytes) {
                out.write(one);
                out.flush();
                Thread.sleep(1000);
            }
        }

        private static void endless(OutputStream out) throws IOException {
            out.write(
                    "HTTP/1.1 200 Lab\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"status\":\"ok\",\"rows\":["
                            .getBytes(StandardCharsets.UTF_8));
            byte[] one =
                    "{\"id\":1,\"hostname\":\"again\"},"
                            .repeat(1000)
                            .getBytes(StandardCharsets.UTF_8);
            while (true) {
                out.write(one);
            }
        }

        private void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
