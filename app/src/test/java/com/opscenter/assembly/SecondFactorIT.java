package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.UserId;
import com.opscenter.provider.HowProven;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Signing in with more than a password, by the pages that need no script.
class SecondFactorIT {

    private static final String PASSWORD = Somebody.PASSWORD;

    private static Assembly assembly;

    @BeforeAll
    static void start() {
        assembly = FactorSide.shared().assembly;
    }

    @Test
    void between_the_password_and_the_code_nobody_is_signed_in() {
        Somebody ada = somebody("ada");
        ada.addApp();

        Browser browser = new Browser();
        HttpResponse<String> step = browser.signIn(assembly.url(), "ada", PASSWORD);
        assertThat(step.uri().getPath()).isEqualTo("/idp/second-factor");
        assertThat(browser.get(assembly.url() + "/api/v1/auth/me").statusCode()).isEqualTo(401);
        HttpResponse<String> form = browser.open(assembly.url() + "/auth/login?return_url=/ops");
        assertThat(form.uri().getPath())
                .as("the provider knows nobody either")
                .isEqualTo("/idp/login");

        HttpResponse<String> again = browser.submit(form, "ada", PASSWORD);
        HttpResponse<String> end = browser.fill(again, "code", ada.code(1));

        assertThat(end.uri().getPath()).isEqualTo("/ops");
        JsonNode session = me(browser).path("session");
        assertThat(session.path("acr").asString()).isEqualTo(HowProven.TWO);
        assertThat(session.path("amr").toString()).isEqualTo("[\"pwd\",\"otp\",\"mfa\"]");
        assertThat(Instant.parse(session.path("auth_time").asString()))
                .isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void a_code_that_was_used_is_refused() {
        Somebody bob = somebody("bob");
        bob.addApp();
        String code = bob.code(1);
        bob.signIn(code);

        Browser thief = new Browser();
        HttpResponse<String> step = thief.signIn(assembly.url(), "bob", PASSWORD);
        HttpResponse<String> again = thief.fill(step, "code", code);

        assertThat(again.body()).contains("The code is wrong, or was used already.");
        assertThat(thief.get(assembly.url() + "/api/v1/auth/me").statusCode()).isEqualTo(401);
    }

    @Test
    void without_a_factor_the_password_is_one() {
        Somebody cleo = somebody("cleo");
        Browser browser = cleo.signedIn();
        JsonNode session = me(browser).path("session");
        assertThat(session.path("acr").asString()).isEqualTo(HowProven.ONE);
        assertThat(session.path("amr").toString()).isEqualTo("[\"pwd\"]");
    }

    @Test
    void after_five_wrong_codes_one_begins_anew_and_waits() {
        Somebody finn = somebody("finn");
        finn.addApp();
        Browser browser = new Browser();
        HttpResponse<String> page = browser.signIn(assembly.url(), "finn", PASSWORD);
        for (int i = 0; i < 4; i++) {
            page = browser.fill(page, "code", "00000" + i);
            assertThat(page.uri().getPath()).isEqualTo("/idp/second-factor");
        }
        page = browser.fill(page, "code", "000009");
        assertThat(page.uri().getPath()).isEqualTo("/idp/login");
        assertThat(page.body()).contains("Sign in again");

        HttpResponse<String> step = browser.signIn(assembly.url(), "finn", PASSWORD);
        assertThat(browser.fill(step, "code", finn.code(1)).statusCode())
                .as("the account is slowed down")
                .isEqualTo(429);
    }

    @Test
    void a_fresh_sign_in_asks_for_the_second_factor_again() {
        Somebody jo = somebody("jo");
        List<String> codes = jo.addApp();
        Browser browser = jo.signIn(codes.getFirst());
        HttpResponse<String> form = browser.open(assembly.url() + "/auth/login?max_age=0");
        HttpResponse<String> step = browser.submit(form, "jo", PASSWORD);
        assertThat(step.uri().getPath()).isEqualTo("/idp/second-factor");
    }

    @Test
    void whoever_is_suspended_meanwhile_does_not_come_in() {
        Somebody lea = somebody("lea");
        lea.addApp();
        Browser browser = new Browser();
        HttpResponse<String> step = browser.signIn(assembly.url(), "lea", PASSWORD);
        suspend(lea.user());
        HttpResponse<String> end = browser.fill(step, "code", lea.code(1));
        assertThat(end.uri().getQuery()).isEqualTo("error=account_suspended");
        assertThat(browser.get(assembly.url() + "/api/v1/auth/me").statusCode()).isEqualTo(401);
    }

    private static Somebody somebody(String name) {
        return Somebody.in(assembly, name);
    }

    private static void suspend(UserId user) {
        assembly.identity()
                .sql("UPDATE identity.account SET suspended = true WHERE user_id = :id::uuid")
                .param("id", user.value())
                .update();
    }

    private static JsonNode me(Browser browser) {
        return read(browser.get(assembly.url() + "/api/v1/auth/me"));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return Somebody.read(answer);
    }
}
