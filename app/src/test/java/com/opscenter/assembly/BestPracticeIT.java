package com.opscenter.assembly;

import static com.opscenter.assembly.EmbeddedOnly.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.provider.FakeIssuer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Best Current Practice for OAuth 2.0 Security (RFC 9700), point by point, for a client: as one of
/// the embedded provider, as one of an outside provider that does as it is told, and as one of a
/// real Keycloak.
class BestPracticeIT {

    private static final String ME = "/api/v1/auth/me";

    enum Provider {
        EMBEDDED,
        OUTSIDE,
        KEYCLOAK;

        Assembly assembly() {
            return switch (this) {
                case EMBEDDED -> embedded.assembly;
                case OUTSIDE -> outside.assembly;
                case KEYCLOAK -> keycloak.assembly;
            };
        }

        /// Up to the moment at which the browser is about to be sent back; nothing is followed.
        String answer(Browser browser) {
            return switch (this) {
                case EMBEDDED -> embedded.answer(browser);
                case OUTSIDE -> {
                    HttpResponse<String> begun = browser.begin(assembly().url() + "/auth/login");
                    yield location(browser.begin(location(begun)));
                }
                case KEYCLOAK -> keycloak.answer(browser);
            };
        }
    }

    @TempDir static Path data;

    private static EmbeddedOnly embedded;
    private static Outside outside;
    private static AtKeycloak keycloak;

    @BeforeAll
    static void start() {
        embedded = new EmbeddedOnly(data.resolve("embedded"));
        outside = new Outside(data.resolve("outside"));
        outside.somebody("somebody", Map.of());
        keycloak = new AtKeycloak(data.resolve("keycloak"));
    }

    @AfterAll
    static void stop() {
        embedded.close();
        outside.close();
        keycloak.close();
    }

    /// What a browser is sent with.
    private static Map<String, String> question(Provider provider) {
        HttpResponse<String> begun = new Browser().begin(provider.assembly().url() + "/auth/login");
        return FakeIssuer.query(location(begun));
    }

    @ParameterizedTest
    @EnumSource
    void section_2_1_1_every_sign_in_has_a_pkce_challenge_of_its_own_by_s256(Provider provider) {
        Map<String, String> one = question(provider);
        assertThat(one).containsEntry("code_challenge_method", "S256");
        assertThat(one.get("code_challenge")).hasSize(43);
        assertThat(question(provider).get("code_challenge"))
                .isNotEqualTo(one.get("code_challenge"));
    }

    @ParameterizedTest
    @EnumSource
    void section_2_1_2_only_codes_are_asked_for_never_tokens(Provider provider) {
        assertThat(question(provider))
                .containsEntry("response_type", "code")
                .doesNotContainKeys("response_mode");
    }

    @ParameterizedTest
    @EnumSource
    void section_4_7_state_and_nonce_are_new_each_time_and_hard_to_guess(Provider provider) {
        Map<String, String> one = question(provider);
        Map<String, String> two = question(provider);
        for (String name : List.of("state", "nonce")) {
            assertThat(one.get(name)).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(two.get(name));
        }
    }

    @ParameterizedTest
    @EnumSource
    void section_4_7_an_answer_is_good_in_the_browser_that_asked_alone(Provider provider) {
        String answer = provider.answer(new Browser());
        Browser another = new Browser();
        another.begin(provider.assembly().url() + "/auth/login");
        assertThat(location(another.begin(answer))).endsWith("/login?error=state_mismatch");
        assertThat(location(new Browser().begin(answer))).endsWith("/login?error=state_mismatch");
    }

    @ParameterizedTest
    @EnumSource
    void section_4_4_an_answer_of_another_provider_is_not_heard(Provider provider) {
        Browser browser = new Browser();
        String answer = provider.answer(browser).replaceAll("&iss=[^&]*", "");
        String mixed = answer + "&iss=" + encoded("https://attacker.example.com");
        assertThat(location(browser.begin(mixed))).endsWith("/login?error=authentication_failed");
        assertThat(browser.get(provider.assembly().url() + ME).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void section_4_5_an_answer_is_good_once(Provider provider) {
        Browser browser = new Browser();
        String answer = provider.answer(browser);
        assertThat(location(browser.begin(answer))).doesNotContain("error");
        assertThat(location(browser.begin(answer))).endsWith("/login?error=state_mismatch");
    }

    @ParameterizedTest
    @EnumSource
    void section_4_2_and_4_3_no_token_and_no_code_stays_in_an_address(Provider provider) {
        Browser browser = new Browser();
        HttpResponse<String> back = browser.begin(provider.answer(browser));
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(location(back)).doesNotContain("code=", "token", "state=");
    }

    @ParameterizedTest
    @EnumSource
    void section_4_11_nobody_is_sent_on_to_a_foreign_address(Provider provider) {
        Browser browser = new Browser();
        String base = provider.assembly().url();
        for (String foreign : List.of("https://attacker.example.com", "//attacker.example.com")) {
            browser.begin(base + "/auth/login?return_url=" + encoded(foreign));
        }
        String answer = provider.answer(browser);
        assertThat(location(browser.begin(answer))).doesNotContain("attacker");
    }

    @ParameterizedTest
    @EnumSource
    void section_4_8_a_session_is_renewed_when_it_becomes_somebodys(Provider provider) {
        Browser browser = new Browser();
        String answer = provider.answer(browser);
        String before = browser.cookie("ops_session").orElseThrow();
        browser.begin(answer);
        assertThat(browser.cookie("ops_session").orElseThrow()).isNotEqualTo(before);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
