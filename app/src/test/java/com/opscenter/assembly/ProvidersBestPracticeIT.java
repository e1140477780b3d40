package com.opscenter.assembly;

import static com.opscenter.assembly.EmbeddedOnly.AWAY;
import static com.opscenter.assembly.EmbeddedOnly.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.identity.api.Permission;
import com.opscenter.provider.FakeIssuer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Best Current Practice for OAuth 2.0 Security (RFC 9700), point by point, for the embedded
/// provider.
class ProvidersBestPracticeIT {

    /// With its challenge the example of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String ME = "/api/v1/auth/me";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir static Path data;

    private static EmbeddedOnly embedded;

    @BeforeAll
    static void start() {
        embedded = new EmbeddedOnly(data);
    }

    @AfterAll
    static void stop() {
        embedded.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://attacker.example.com/auth/callback",
                "BASE/auth/callback/",
                "BASE/auth/callback?x=1",
                "BASE/auth/callback#x",
                "BASE/auth/../auth/callback",
                "BASE/auth/callbackx"
            })
    void section_4_1_the_provider_compares_redirect_addresses_letter_by_letter(String redirect) {
        String asked = redirect.replace("BASE", embedded.assembly.url());
        HttpResponse<String> answer = new Browser().begin(authorize(asked, "S256"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void section_4_8_the_provider_takes_no_challenge_that_is_plain_and_none_that_is_missing() {
        String own = embedded.assembly.url() + "/auth/callback";
        for (String method : List.of("plain", "")) {
            HttpResponse<String> answer = embedded.signedIn().begin(authorize(own, method));
            assertThat(location(answer)).contains("error=invalid_request");
        }
    }

    @Test
    void section_2_1_1_and_4_5_a_code_is_exchanged_once_and_by_whoever_asked_for_it() {
        assertThat(exchanged(code(), "x".repeat(43)).body()).contains("invalid_grant");
        String code = code();
        HttpResponse<String> first = exchanged(code, VERIFIER);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("access_token").doesNotContain("refresh_token");
        String token = JSON.readTree(first.body()).path("access_token").asString();
        assertThat(userInfo(token)).isEqualTo(200);
        HttpResponse<String> again = exchanged(code, VERIFIER);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("invalid_grant");
        assertThat(userInfo(token)).as("what was given for the code is void").isEqualTo(401);
    }

    private static int userInfo(String token) {
        return new Browser()
                .get(embedded.assembly.url() + "/userinfo", "Authorization", "Bearer " + token)
                .statusCode();
    }

    @Test
    void section_4_8_2_a_code_that_was_asked_for_with_a_challenge_needs_its_verifier() {
        String body =
                "grant_type=authorization_code&client_id=other&client_secret=known&code="
                        + code()
                        + "&redirect_uri="
                        + encoded(AWAY);
        assertThat(token(body).body()).contains("invalid_grant").doesNotContain("access_token");
    }

    @Test
    void section_4_1_a_code_is_exchanged_for_the_address_it_was_asked_for_alone() {
        String body =
                "grant_type=authorization_code&client_id=other&client_secret=known&code="
                        + code()
                        + "&code_verifier="
                        + VERIFIER
                        + "&redirect_uri="
                        + encoded("http://127.0.0.1:9/other");
        assertThat(token(body).body()).contains("invalid_grant").doesNotContain("access_token");
    }

    /// Of the client whose secret is known here.
    private static String code() {
        HttpResponse<String> back =
                embedded.signedIn()
                        .begin(
                                authorize(AWAY, "S256")
                                        .replace("client_id=ops-center", "client_id=other"));
        return Objects.requireNonNull(FakeIssuer.query(location(back)).get("code"));
    }

    private static HttpResponse<String> exchanged(String code, String verifier) {
        return token(
                "grant_type=authorization_code&client_id=other&client_secret=known&code="
                        + code
                        + "&redirect_uri="
                        + encoded(AWAY)
                        + "&code_verifier="
                        + verifier);
    }

    @Test
    void section_2_4_there_is_no_grant_by_password() {
        HttpResponse<String> answer =
                token(
                        "grant_type=password&client_id=other&client_secret=known&username=ada"
                                + "&password="
                                + encoded(EmbeddedOnly.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unsupported_grant_type");
    }

    @Test
    void section_2_2_2_nobody_is_given_a_refresh_token_that_would_have_to_be_kept() {
        HttpResponse<String> answer =
                new Browser()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        embedded.assembly.url() + "/oauth2/token"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "grant_type=client_credentials"
                                                                + "&client_id=robot&client_secret="
                                                                + "secret-of-the-robot")));
        assertThat(answer.body()).contains("access_token").doesNotContain("refresh_token");
    }

    @Test
    void section_2_5_a_client_proves_itself_by_its_secret() {
        assertThat(token("grant_type=client_credentials").statusCode()).isEqualTo(401);
        HttpResponse<String> wrong =
                token("grant_type=client_credentials&client_id=robot&client_secret=wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
    }

    @Test
    void what_a_token_opened_closes_with_it() {
        String robot = UUID.randomUUID().toString();
        embedded.assembly
                .bean(KnownPeople.class)
                .machine(robot, "robot", Set.of(Permission.of("power:read")));
        String token = Tokens.byPost(embedded.assembly.url(), "robot", "secret-of-the-robot");
        Callers callers = embedded.assembly.bean(Callers.class);
        Caller caller = callers.ofAuthorization("Bearer " + token, "127.0.0.1").orElseThrow();
        assertThat(callers.refresh(caller)).isPresent();
        Time time = embedded.assembly.bean(Time.class);
        time.ahead = Duration.ofMinutes(61);
        try {
            assertThat(callers.refresh(caller)).as("of a connection that is open").isEmpty();
        } finally {
            time.ahead = Duration.ZERO;
        }
    }

    @Test
    void section_4_3_2_a_token_in_an_address_is_none() {
        String token = Tokens.byPost(embedded.assembly.url(), "robot", "secret-of-the-robot");
        HttpResponse<String> answer =
                new Browser().get(embedded.assembly.url() + ME + "?access_token=" + token);
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static String authorize(String redirect, String method) {
        String challenge =
                method.isEmpty()
                        ? ""
                        : "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                                + "&code_challenge_method="
                                + method;
        return embedded.assembly.url()
                + "/oauth2/authorize?response_type=code&client_id=ops-center&scope=openid&state=s"
                + "&redirect_uri="
                + encoded(redirect)
                + challenge;
    }

    private static HttpResponse<String> token(String body) {
        return new Browser()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(embedded.assembly.url() + "/oauth2/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
