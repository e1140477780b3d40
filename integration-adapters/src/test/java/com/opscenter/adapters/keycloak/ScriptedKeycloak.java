package com.opscenter.adapters.keycloak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers as it was told to, the last answer again and again, and remembers what it was asked.
/// Whatever it was told nothing about is not there.
final class ScriptedKeycloak implements AutoCloseable {

    static final String SECRET = "not to be seen anywhere";

    private static final String ADMINISTRATION = "/kc/admin/realms/ops";
    private static final String TOKENS = "/kc/realms/ops/protocol/openid-connect/token";

    /// @param path below the realm, with its query
    record Asked(String method, String path, String authorization, String body) {

        String what() {
            return method + " " + path;
        }
    }

    /// @param location empty for none
    record Scripted(int status, String body, String location) {}

    private final HttpServer server;
    private final Map<String, Deque<Scripted>> script = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final CountDownLatch silence = new CountDownLatch(1);
    private volatile Scripted token = new Scripted(200, "", "");

    ScriptedKeycloak() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    KeycloakProperties properties() {
        URI issuer =
                URI.create(
                        "http://127.0.0.1:%d/kc/realms/ops"
                                .formatted(server.getAddress().getPort()));
        return new KeycloakProperties(
                issuer,
                null,
                "ops-center",
                SECRET,
                KeycloakProperties.People.ALL,
                KeycloakProperties.RolesBy.HERE,
                Duration.ofMinutes(15),
                Duration.ofSeconds(1),
                Duration.ofMillis(500));
    }

    ScriptedKeycloak says(String what, int status, String body) {
        return says(what, new Scripted(status, body, ""));
    }

    /// One after the other, if there is more than one for the same.
    ScriptedKeycloak says(String what, Scripted answer) {
        script.computeIfAbsent(what, _ -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /// Whatever it was told before.
    void instead(String what, String body) {
        script.remove(what);
        says(what, 200, body);
    }

    /// That it does not answer until it is closed.
    ScriptedKeycloak staysSilentAt(String what) {
        return says(what, 0, "");
    }

    void answersForTokens(int status) {
        token = new Scripted(status, "{\"error\":\"invalid_client\"}", "");
    }

    void staysSilentForTokens() {
        token = new Scripted(0, "", "");
    }

    /// Of the administration.
    List<Asked> asked() {
        return asked;
    }

    List<String> changes() {
        return asked.stream().filter(one -> !one.method().equals("GET")).map(Asked::what).toList();
    }

    String bodyOf(String what) {
        return asked.stream().filter(one -> one.what().equals(what)).toList().getLast().body();
    }

    int tokens() {
        return tokens.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.equals(TOKENS)) {
            send(exchange, token(body));
            return;
        }
        String authorization =
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String below = path.replace(ADMINISTRATION, "");
        Asked request = new Asked(exchange.getRequestMethod(), below, authorization, body);
        asked.add(request);
        send(exchange, next(request.what()));
    }

    private Scripted token(String form) {
        int number = tokens.incrementAndGet();
        boolean known =
                form.contains("client_secret=" + SECRET.replace(' ', '+'))
                        && form.contains("grant_type=client_credentials");
        return token.status() == 200 && known
                ? new Scripted(
                        200,
                        "{\"access_token\":\"token-%d\",\"expires_in\":300}".formatted(number),
                        "")
                : new Scripted(known ? token.status() : 401, token.body(), "");
    }

    private Scripted next(String what) {
        Deque<Scripted> answers = script.getOrDefault(what, new ArrayDeque<>());
        synchronized (answers) {
            if (answers.isEmpty()) {
                return new Scripted(404, "{\"error\":\"not found\"}", "");
            }
            return answers.size() == 1 ? answers.getFirst() : answers.removeFirst();
        }
    }

    private void send(HttpExchange exchange, Scripted answer) throws IOException {
        if (answer.status() == 0) {
            awaitEnd();
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (!answer.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", answer.location());
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
    }
}
