package com.opscenter.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Arrivals.Arrival;
import com.opscenter.identity.api.SystemRole;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing in at an outside provider that may be anything: it says what it is told to.
class OutsideSignInIT {

    @TempDir static Path data;

    private static Outside outside;

    @BeforeAll
    static void start() {
        outside = new Outside(data);
    }

    @AfterAll
    static void stop() {
        outside.close();
    }

    @AfterEach
    void asBefore() {
        outside.issuer.sendsBack(UnaryOperator.identity());
        outside.issuer.writes(UnaryOperator.identity());
        outside.issuer.forges(UnaryOperator.identity());
    }

    @Test
    void whoever_comes_for_the_first_time_becomes_somebody() {
        String ada =
                outside.somebody(
                        "ada", Map.of("realm_access", roles("Operator", "offline_access")));
        Browser browser = new Browser();
        HttpResponse<String> end =
                browser.open(outside.assembly.url() + "/auth/login?return_url=/ops");
        assertThat(end.uri().toString()).isEqualTo(outside.assembly.url() + "/ops");
        assertThat(outside.me(browser).body())
                .contains(ada, "\"username\":\"ada\"", "\"roles\":[\"operator\"]");
        Arrival arrival = outside.arrived.arrivals.getLast();
        assertThat(arrival.issuer()).isEqualTo(outside.issuer.url());
        assertThat(arrival.emailVerified()).isTrue();
        assertThat(arrival.profile().lastName()).isEqualTo("Family");
    }

    @Test
    void nobody_without_an_address_comes_in() {
        outside.issuer.person(
                Map.of("sub", UUID.randomUUID().toString(), "preferred_username", "noone"));
        assertThat(outside.login().uri().toString())
                .endsWith("/login?error=access_denied&reason=email_missing");
        HttpResponse<String> refused =
                outside.bearer(
                        outside.issuer.accessToken(Map.of("sub", UUID.randomUUID().toString())));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"forbidden\"", "names no e-mail address");
    }

    @Test
    void an_address_that_somebody_has_is_not_taken_over() {
        outside.assembly
                .bean(KnownPeople.class)
                .person(UUID.randomUUID().toString(), "grace", SystemRole.ADMIN);
        for (boolean verified : new boolean[] {true, false}) {
            Map<String, Object> mallory =
                    Map.of(
                            "sub",
                            UUID.randomUUID().toString(),
                            "email",
                            "Grace@example.com",
                            "email_verified",
                            verified,
                            "preferred_username",
                            "mallory");
            outside.issuer.person(mallory);
            Browser browser = new Browser();
            assertThat(outside.login(browser).uri().toString())
                    .endsWith("/login?error=access_denied&reason=email_taken");
            assertThat(outside.me(browser).statusCode()).isEqualTo(401);
            assertThat(outside.bearer(outside.issuer.accessToken(mallory)).statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "state=,          state=x,   state_mismatch",
        "iss=http,        iss=ftp,   authentication_failed",
        "&iss=,           &was=,     authentication_failed",
        "code=,           code=x,    authentication_failed"
    })
    void an_answer_that_was_tampered_with_signs_nobody_in(String part, String by, String error) {
        outside.somebody("eve", Map.of());
        outside.issuer.sendsBack(url -> url.replace(part, by));
        Browser browser = new Browser();
        assertThat(outside.login(browser).uri().toString())
                .isEqualTo(outside.assembly.url() + "/login?error=" + error);
        assertThat(outside.me(browser).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "RS256"})
    void an_id_token_that_the_provider_did_not_sign_signs_nobody_in(String algorithm) {
        outside.somebody("eve", Map.of());
        outside.issuer.forges(token -> forged(algorithm, token.split("\\.", -1)));
        assertThat(outside.login().uri().toString()).endsWith("/login?error=authentication_failed");
    }

    /// What it says stays; it is signed by nobody, by whoever knows the client's secret, or not at
    /// all.
    private static String forged(String algorithm, String[] parts) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String head = "{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(algorithm);
        String begin = base64.encodeToString(head.getBytes(UTF_8)) + "." + parts[1] + ".";
        return switch (algorithm) {
            case "none" -> begin;
            case "HS256" ->
                    begin + base64.encodeToString(mac(begin.substring(0, begin.length() - 1)));
            default -> begin + base64.encodeToString(new byte[256]);
        };
    }

    private static byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Outside.SECRET.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nonce, -,                 state_mismatch",
        "nonce, another,           state_mismatch",
        "iss,   http://other.test, authentication_failed",
        "aud,   another,           authentication_failed"
    })
    void an_id_token_that_is_not_the_answer_signs_nobody_in(
            String claim, String value, String error) {
        outside.somebody("eve", Map.of());
        outside.issuer.writes(claims -> {
            Map<String, Object> changed = new HashMap<>(claims);
            changed.remove(claim);
            if (!value.equals("-")) {
                changed.put(claim, value);
            }
            return changed;
        });
        assertThat(outside.login().uri().toString()).endsWith("/login?error=" + error);
    }

    @Test
    void while_the_provider_is_away_sessions_and_tokens_go_on_and_nobody_is_sent_there() {
        outside.somebody("ivy", Map.of());
        Browser browser = new Browser();
        outside.login(browser);
        String token =
                outside.issuer.accessToken(
                        Map.of("sub", outside.arrived.arrivals.getLast().user().value()));
        assertThat(outside.bearer(token).statusCode()).isEqualTo(200);

        outside.issuer.goAway();
        try {
            assertThat(outside.login().uri().toString())
                    .endsWith("/login?error=provider_unavailable");
            assertThat(outside.me(browser).statusCode()).isEqualTo(200);
            assertThat(outside.bearer(token).statusCode()).isEqualTo(200);
        } finally {
            outside.issuer.comeBack();
        }
        assertThat(outside.login().uri().getPath()).isEqualTo("/");
    }

    @Test
    void signing_out_leads_to_the_provider_with_a_hint() {
        outside.somebody("otto", Map.of());
        Browser browser = new Browser();
        outside.login(browser);
        HttpResponse<String> out =
                browser.post(
                        outside.assembly.url() + "/auth/logout",
                        "{}",
                        "X-CSRF-Token",
                        browser.cookie("csrf_token").orElseThrow());
        assertThat(out.body())
                .contains(
                        outside.issuer.url() + "/logout?id_token_hint=ey",
                        "post_logout_redirect_uri=");
    }

    @Test
    void the_provider_is_told_to_everybody() {
        assertThat(new Browser().get(outside.assembly.url() + "/api/v1/auth/provider").body())
                .isEqualTo(
                        "{\"provider\":\"oidc\",\"account_url\":null,"
                                + "\"hints\":[\"google\",\"github\"]}");
    }

    /// Keycloak's own parameter; others ignore it.
    @ParameterizedTest
    @CsvSource({
        "?idp=google, google",
        "/github, github",
        "/github?idp=google, github",
        "?idp=microsoft&signup=1, microsoft"
    })
    void at_which_further_provider_somebody_signs_in_is_said_on(String login, String hint) {
        String there = begun(login);
        assertThat(there).contains("kc_idp_hint=" + hint).doesNotContain("prompt=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?idp=", "?idp=a%26prompt%3Dnone", "?idp=Google", "?idp=a%20b", "/?idp=x.y"})
    void what_is_no_word_of_a_provider_is_not_said_on(String login) {
        assertThat(begun(login)).contains("code_challenge=").doesNotContain("kc_idp_hint");
    }

    @Test
    void whoever_wants_an_account_is_asked_for_one() {
        assertThat(begun("?signup=1")).contains("prompt=create").doesNotContain("kc_idp_hint");
    }

    /// Where the browser is sent.
    private static String begun(String login) {
        HttpResponse<String> sent =
                new Browser().begin(outside.assembly.url() + "/auth/login" + login);
        assertThat(sent.statusCode()).isEqualTo(302);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, Object> roles(String... names) {
        return Map.of("roles", List.of(names));
    }
}
