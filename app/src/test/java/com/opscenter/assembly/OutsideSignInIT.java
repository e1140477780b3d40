package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Arrivals.Arrival;
import com.opscenter.identity.api.SystemRole;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .bean(Ports.People.class)
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
                .isEqualTo("{\"provider\":\"oidc\",\"account_url\":null}");
    }

    private static Map<String, Object> roles(String... names) {
        return Map.of("roles", List.of(names));
    }
}
