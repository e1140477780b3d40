package com.opscenter.lab.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Serves the control API on loopback HTTP. Web pages are refused: a request with an `Origin` is
/// not from a test or an operator's shell.
public final class ControlApi implements AutoCloseable {

    private static final Pattern LOOPBACK =
            Pattern.compile("(127\\.0\\.0\\.1|localhost)(:[0-9]+)?");
    private static final int LONGEST_BODY = 64 * 1024;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Routes routes;

    private ControlApi(HttpServer server, Peers peers) {
        this.server = server;
        routes = new Routes(json, peers);
        server.createContext("/", this::handle);
        server.setExecutor(workers);
    }

    /// Starts on that port, or on a free one when it is 0 or in use.
    public static ControlApi start(int port, Peers peers) throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (BindException taken) {
            server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        }
        var api = new ControlApi(server, peers);
        server.start();
        return api;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = answer(exchange);
            boolean isPage = reply.body() instanceof Html;
            byte[] body =
                    reply.body() instanceof Html page
                            ? page.html().getBytes(StandardCharsets.UTF_8)
                            : json.writerWithDefaultPrettyPrinter().writeValueAsBytes(reply.body());
            exchange.getResponseHeaders()
                    .set("Content-Type", isPage ? "text/html; charset=utf-8" : "application/json");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        if (fromWebPage(exchange)) {
            return new Reply(403, Map.of("error", "The lab does not serve web pages"));
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return new Reply(413, Map.of("error", "The body is longer than " + LONGEST_BODY));
        }
        URI uri = exchange.getRequestURI();
        return routes.answer(
                exchange.getRequestMethod(),
                uri.getPath(),
                Objects.requireNonNullElse(uri.getRawQuery(), ""),
                body);
    }

    private static boolean fromWebPage(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return exchange.getRequestHeaders().containsKey("Origin")
                || host == null
                || !LOOPBACK.matcher(host).matches();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
