package com.opscenter.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An OpenID provider that signs whatever it is told to, and comes and goes. Whoever is sent to it
/// is signed in at once as [#person].
public final class FakeIssuer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    private final int port;
    private final Signature signature = new Signature();
    private final Map<String, Map<String, Object>> codes = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of();
    private volatile UnaryOperator<String> callback = UnaryOperator.identity();
    private volatile UnaryOperator<Map<String, Object>> idToken = UnaryOperator.identity();
    private volatile UnaryOperator<String> signedIdToken = UnaryOperator.identity();
    private @Nullable HttpServer server;

    public FakeIssuer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            port = server.getAddress().getPort();
            serve(server);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /// Who signs in next.
    public void person(Map<String, Object> claims) {
        person = Map.copyOf(claims);
    }

    /// What is done to the address a browser is sent back to.
    public void sendsBack(UnaryOperator<String> change) {
        callback = change;
    }

    /// What is done to the claims of ID tokens.
    public void writes(UnaryOperator<Map<String, Object>> change) {
        idToken = change;
    }

    /// What is done to ID tokens once they are signed.
    public void forges(UnaryOperator<String> change) {
        signedIdToken = change;
    }

    public void goAway() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    public void comeBack() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            serve(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        goAway();
    }

    /// An access token as a Keycloak writes it.
    public String accessToken(Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>(common());
        claims.put("typ", "Bearer");
        claims.put("azp", "ops-center");
        claims.putAll(more);
        return signed("JWT", claims);
    }

    /// A logout token; a member of that is null is left out.
    public String logoutToken(Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>(common());
        claims.put("events", Map.of(LOGOUT, Map.of()));
        claims.putAll(more);
        claims.values().removeIf("-"::equals);
        return signed("logout+jwt", claims);
    }

    public String signed(String type, Map<String, Object> claims) {
        return signature.of(type, claims);
    }

    /// By somebody who only has what everybody may see, and calls it a secret.
    public String forged(String type, Map<String, Object> claims) {
        return signature.forged(type, claims);
    }

    public Map<String, Object> common() {
        Instant now = Instant.now();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", url());
        claims.put("aud", "ops-center");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plusSeconds(300).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    private void serve(HttpServer http) {
        http.createContext("/.well-known/openid-configuration", this::document);
        http.createContext("/keys", this::keys);
        http.createContext("/authorize", this::authorize);
        http.createContext("/token", this::token);
        http.createContext("/userinfo", exchange -> answer(exchange, 200, userInfo()));
        http.start();
    }

    private void document(HttpExchange exchange) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", url());
        document.put("authorization_endpoint", url() + "/authorize");
        document.put("token_endpoint", url() + "/token");
        document.put("userinfo_endpoint", url() + "/userinfo");
        document.put("jwks_uri", url() + "/keys");
        document.put("end_session_endpoint", url() + "/logout");
        document.put("subject_types_supported", List.of("public"));
        document.put("response_types_supported", List.of("code"));
        document.put("authorization_response_iss_parameter_supported", true);
        answer(exchange, 200, document);
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, 200, signature.keys());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        Map<String, Object> claims = new HashMap<>(person);
        claims.put("nonce", asked.get("nonce"));
        codes.put(code, claims);
        String back =
                asked.get("redirect_uri")
                        + "?code="
                        + code
                        + "&state="
                        + Objects.requireNonNull(asked.get("state")).replace("=", "%3D")
                        + "&iss="
                        + url();
        exchange.getResponseHeaders().set("Location", callback.apply(back));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, Object> claims = codes.remove(asked.get("code"));
        if (claims == null || !asked.containsKey("code_verifier")) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        Map<String, Object> id = new HashMap<>(common());
        id.put("auth_time", Instant.now().getEpochSecond());
        id.putAll(claims);
        id.remove("realm_access");
        Map<String, Object> access = new HashMap<>(claims);
        access.remove("nonce");
        answer(
                exchange,
                200,
                Map.of(
                        "access_token",
                        accessToken(access),
                        "id_token",
                        signedIdToken.apply(signed("JWT", idToken.apply(id))),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300));
    }

    private Map<String, Object> userInfo() {
        Map<String, Object> claims = new HashMap<>(person);
        claims.remove("realm_access");
        claims.remove("sid");
        return claims;
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body)
            throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    /// Of a query or a body.
    public static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String part : text.split("&", -1)) {
            String[] pair = part.split("=", 2);
            form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    /// The query of an address.
    public static Map<String, String> query(String address) {
        return form(URI.create(address).getRawQuery());
    }
}
