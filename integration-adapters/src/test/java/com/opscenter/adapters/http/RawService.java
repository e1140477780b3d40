package com.opscenter.adapters.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A service of one behavior: reads a request up to its blank line, then does it.
final class RawService implements AutoCloseable {

    interface Behavior {
        void answer(Socket connection, OutputStream out) throws Exception;
    }

    private final ServerSocket listening =
            new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger requests = new AtomicInteger();
    private final @Nullable SSLContext tls;
    private volatile String lastHead = "";

    RawService(@Nullable SSLContext tls, Behavior behavior) throws IOException {
        this.tls = tls;
        Thread.ofVirtual().start(() -> listen(behavior));
    }

    static RawService saying(String answer) throws IOException {
        return new RawService(null, (_, out) -> out.write(bytes(answer)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void listen(Behavior behavior) {
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                Thread.ofVirtual().start(() -> serve(connection, behavior));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket plain, Behavior behavior) {
        try (Socket connection = secured(plain)) {
            lastHead = head(connection.getInputStream());
            requests.incrementAndGet();
            behavior.answer(connection, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (Exception _) {
            // The client left, as it should when it is answered like this.
        }
    }

    private Socket secured(Socket plain) throws IOException {
        if (tls == null) {
            return plain;
        }
        SSLSocket secure =
                (SSLSocket) tls.getSocketFactory().createSocket(plain, "127.0.0.1", 0, true);
        secure.setUseClientMode(false);
        return secure;
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("gone");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    String lastHead() {
        return lastHead;
    }

    int requests() {
        return requests.get();
    }

    int port() {
        return listening.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
