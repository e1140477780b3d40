package com.opscenter.lab.routeros;

import com.opscenter.lab.tls.SelfSigned;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Listens for REST on one loopback port.
final class RestServer implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final RestAnswers answers;
    private HttpServer server;

    /// @param certificate null speaks without TLS
    RestServer(int port, RestAnswers answers, @Nullable SelfSigned certificate) throws IOException {
        this.answers = answers;
        this.server = started(port, certificate);
    }

    private HttpServer started(int port, @Nullable SelfSigned certificate) throws IOException {
        HttpServer fresh = bound(port, certificate != null);
        if (certificate != null && fresh instanceof HttpsServer secure) {
            secure.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        }
        fresh.createContext("/", this::handle);
        fresh.setExecutor(workers);
        fresh.start();
        return fresh;
    }

    private static HttpServer bound(int port, boolean tls) throws IOException {
        try {
            return made(port, tls);
        } catch (BindException taken) {
            return made(0, tls);
        }
    }

    private static HttpServer made(int port, boolean tls) throws IOException {
        InetSocketAddress address = new InetSocketAddress(LOOPBACK, port);
        return tls ? HttpsServer.create(address, 0) : HttpServer.create(address, 0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answers.answer(exchange);
        }
    }

    /// Ends every connection and begins anew on the same port.
    void restart(@Nullable SelfSigned certificate) throws IOException {
        int port = port();
        server.stop(0);
        server = started(port, certificate);
    }

    /// Nothing listens any more.
    void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        stop();
        workers.shutdownNow();
    }
}
