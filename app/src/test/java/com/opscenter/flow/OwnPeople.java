package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.opscenter.assembly.Browser;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.JsonNode;

/// People of a test's own, and what they do at the sign-in.
record OwnPeople(Product product) {

    static final String USERS = "/api/v1/admin/users";
    static final String PASSWORD = "correct horse battery";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /// One that nobody else has.
    static String name() {
        return name("user-");
    }

    static String name(String begin) {
        return begin + UUID.randomUUID().toString().substring(0, 8);
    }

    static String one(String id) {
        return USERS + "/" + id;
    }

    /// Somebody who signs in by that name and [#PASSWORD].
    ///
    /// @return their id
    String create(String name, String role) {
        String body =
                """
                {"email":"%1$s@example.com","username":"%1$s","password":"%2$s",
                 "temporary_password":false,"role":"%3$s"}
                """
                        .formatted(name, PASSWORD, role);
        return product.robot().post(USERS, body).is(201).text("/id");
    }

    Person signIn(String name) {
        return Person.signIn(product.url(), name, PASSWORD);
    }

    /// Where the browser ends after the form.
    HttpResponse<String> tryToSignIn(String name, String password) {
        return new Browser().signIn(product.url(), name, password);
    }

    /// What the provider would give them as a token that was proven that long ago.
    Rest bearer(String id, Duration ago) {
        Instant proven = Instant.now().minus(ago);
        JwtClaimsSet claims =
                JwtClaimsSet.builder()
                        .id(UUID.randomUUID().toString())
                        .subject(id)
                        .audience(List.of("ops-center"))
                        .issuedAt(proven)
                        .claim("auth_time", proven.getEpochSecond())
                        .expiresAt(proven.plus(Duration.ofHours(1)))
                        .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type("at+jwt").build();
        JwtEncoderParameters token = JwtEncoderParameters.from(header, claims);
        return Rest.bearer(
                product.url(), new NimbusJwtEncoder(keys()).encode(token).getTokenValue());
    }

    Rest bearer(String id) {
        return bearer(id, Duration.ZERO);
    }

    @SuppressWarnings("unchecked") // a bean is found by its class alone
    private static JWKSource<SecurityContext> keys() {
        return Inside.part("signingKeys", JWKSource.class);
    }

    /// The link in the one letter to an address.
    String link(String address) {
        return letters(address, 1).at("/0/links/0").asString();
    }

    /// The letters to an address, the newest first, once there are that many.
    JsonNode letters(String address, int count) {
        String mailbox = "/mail?to=" + address;
        return Until.see(
                () -> product.laboratory().get(mailbox).is(200).body(),
                letters -> letters.size() == count);
    }

    /// @param form the page where a password is chosen
    static HttpResponse<String> choose(
            Browser browser, HttpResponse<String> form, String password) {
        Matcher csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).as(form.body()).isTrue();
        String query = form.uri().getQuery();
        String body = query + "&password=" + password.replace(' ', '+') + "&_csrf=" + csrf.group(1);
        return browser.send(
                HttpRequest.newBuilder(form.uri().resolve("/idp/password"))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }
}
