package com.opscenter.assembly;

import com.opscenter.Database;
import com.opscenter.provider.FakeIssuer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An assembly whose people are at an outside provider that says what it is told to.
final class Outside implements AutoCloseable {

    static final String SECRET = "secret";

    private static final String ME = "/api/v1/auth/me";

    final FakeIssuer issuer;
    final Assembly assembly;
    final Arrived arrived;

    Outside(Path data) {
        this(data, new FakeIssuer());
    }

    Outside(Path data, FakeIssuer issuer) {
        this.issuer = issuer;
        List<String> properties = new ArrayList<>(Database.properties());
        properties.add("opscenter.limits.sign-in=1000");
        properties.add("opscenter.identity.provider=oidc");
        properties.add("opscenter.identity.issuer-uri=" + issuer.url());
        properties.add("opscenter.identity.client-id=ops-center");
        properties.add("opscenter.identity.client-secret=" + SECRET);
        properties.add("opscenter.identity.hints=google,github");
        assembly = Assembly.start(data, properties);
        arrived = assembly.bean(Arrived.class);
    }

    /// Signs in next.
    ///
    /// @return their subject
    String somebody(String name, Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", UUID.randomUUID().toString());
        claims.put("email", name + UUID.randomUUID() + "@example.com");
        claims.put("email_verified", true);
        claims.put("preferred_username", name);
        claims.put("given_name", "Given");
        claims.put("family_name", "Family");
        claims.putAll(more);
        issuer.person(claims);
        return (String) claims.get("sub");
    }

    HttpResponse<String> login() {
        return login(new Browser());
    }

    HttpResponse<String> login(Browser browser) {
        return browser.open(assembly.url() + "/auth/login");
    }

    HttpResponse<String> me(Browser browser) {
        return browser.get(assembly.url() + ME);
    }

    HttpResponse<String> bearer(String token) {
        return new Browser().get(assembly.url() + ME, "Authorization", "Bearer " + token);
    }

    /// Told by the provider behind the browser's back.
    int logout(String provider, String token) {
        String address = assembly.url() + "/logout/connect/back-channel/" + provider;
        return new Browser()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("logout_token=" + token)))
                .statusCode();
    }

    @Override
    public void close() {
        assembly.close();
        issuer.close();
    }
}
