package com.opscenter.adapters.keycloak;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The realm, and our client in it, whose service account administers people.
///
/// @param issuerUri such as `https://id.example.com/realms/ops`
/// @param adminUri where Keycloak is reached from here, such as `http://keycloak:8080`; null when
///   it is reached where people reach it
/// @param people who of the realm is somebody here
/// @param roles who decides which of the seven roles somebody holds
/// @param look how long after one look at all accounts the next begins
/// @param connect how long connecting may take
/// @param answer how long a whole answer may take after that
@ConfigurationProperties("opscenter.identity")
record KeycloakProperties(
        URI issuerUri,
        @Nullable URI adminUri,
        String clientId,
        String clientSecret,
        @DefaultValue("at-sign-in") People people,
        @DefaultValue("here") RolesBy roles,
        @DefaultValue("15m") Duration look,
        @DefaultValue("2s") Duration connect,
        @DefaultValue("5s") Duration answer) {

    enum RolesBy {
        /// What is decided here; what the realm shows otherwise is a difference.
        HERE,
        /// Whoever decided last, here or in the realm.
        REALM
    }

    enum People {
        /// Whoever has signed in.
        AT_SIGN_IN,
        /// Everybody with an address, signed in or not.
        ALL
    }

    private static final Pattern ISSUER = Pattern.compile("(https?://.+)/realms/([^/?#]+)/?");
    private static final Duration SHORTEST_LOOK = Duration.ofSeconds(10);
    private static final Pattern BASE = Pattern.compile("https?://[^?#]+");

    KeycloakProperties {
        adminUri = adminUri == null || adminUri.toString().isBlank() ? null : adminUri;
        require(
                issuerUri != null && ISSUER.matcher(issuerUri.toString()).matches(),
                "issuer-uri",
                "the address of a realm, such as https://id.example.com/realms/ops");
        // Whose role admin is Keycloak's own.
        require(
                !issuerUri.toString().matches(".+/realms/master/?"),
                "issuer-uri",
                "that of a realm for people, and not of master");
        require(
                adminUri == null || BASE.matcher(adminUri.toString()).matches(),
                "admin-uri",
                "the address of a Keycloak, such as http://keycloak:8080");
        require(clientId != null && !clientId.isBlank(), "client-id", "given");
        require(clientSecret != null && !clientSecret.isBlank(), "client-secret", "given");
        require(look.compareTo(SHORTEST_LOOK) >= 0, "look", "at least 10s");
        require(connect.isPositive(), "connect", "more than 0");
        require(answer.isPositive(), "answer", "more than 0");
    }

    private static void require(boolean holds, String name, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("opscenter.identity." + name + " must be " + rule);
        }
    }

    /// What people are registered under.
    String issuer() {
        return issuerUri.toString();
    }

    String realm() {
        return part(2);
    }

    /// What anybody may know of the realm.
    URI publicRealm() {
        return URI.create(base() + "/realms/" + realm());
    }

    /// Where tokens for the service account are fetched.
    URI tokens() {
        return URI.create(publicRealm() + "/protocol/openid-connect/token");
    }

    /// What the paths of the administration begin with.
    String administration() {
        return base() + "/admin/realms/" + realm();
    }

    private String base() {
        return adminUri == null ? part(1) : adminUri.toString().replaceAll("/+$", "");
    }

    private String part(int group) {
        Matcher matcher = ISSUER.matcher(issuer());
        if (!matcher.matches()) {
            throw new IllegalStateException(issuer());
        }
        return matcher.group(group);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "KeycloakProperties[issuer=%s, client=%s]".formatted(issuerUri, clientId);
    }
}
