package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.Database;
import com.opscenter.identity.api.FactorCommand.RecordFactorAdded;
import com.opscenter.identity.api.FactorCommand.RecordFactorRemoved;
import com.opscenter.identity.api.FactorCommand.RecordRecoveryCodeUsed;
import com.opscenter.identity.api.FactorKind;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.HowProven;
import com.opscenter.provider.factors.FactorResets;
import com.opscenter.provider.factors.ShownCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Signing in with more than a password, by the pages that need no script.
class SecondFactorIT {

    private static final String PASSWORD = Somebody.PASSWORD;
    private static final String FACTORS = "/api/v1/account/factors";

    @TempDir static Path data;

    private static Assembly assembly;

    @BeforeAll
    static void start() {
        List<String> properties = new ArrayList<>(Database.properties());
        properties.add("opscenter.limits.sign-in=1000");
        assembly = Assembly.start(data, properties);
    }

    @AfterAll
    static void stop() {
        assembly.close();
    }

    @AfterEach
    void require_nothing() {
        assembly.bean(Ports.Rule.class).needed.clear();
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
    void a_recovery_code_lets_in_once() {
        Somebody dan = somebody("dan");
        List<String> codes = dan.addApp();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        Browser browser = dan.signIn(codes.getFirst().toUpperCase(Locale.ROOT));

        assertThat(read(browser.get(assembly.url() + FACTORS)).path("recovery_codes_left").asInt())
                .isEqualTo(9);
        assertThat(told(RecordRecoveryCodeUsed.class))
                .contains(new RecordRecoveryCodeUsed(dan.user(), 9));
        Browser thief = new Browser();
        HttpResponse<String> step = thief.signIn(assembly.url(), "dan", PASSWORD);
        assertThat(thief.fill(step, "code", codes.getFirst()).body()).contains("used already");
    }

    @Test
    void new_recovery_codes_void_the_old_ones() {
        Somebody eve = somebody("eve");
        List<String> old = eve.addApp();
        Browser browser = eve.signIn(eve.code(1));

        JsonNode made = read(eve.post(browser, "/api/v1/account/recovery-codes", "{}"));

        String fresh = made.path("codes").path(0).asString();
        Browser other = new Browser();
        HttpResponse<String> step = other.signIn(assembly.url(), "eve", PASSWORD);
        HttpResponse<String> refused = other.fill(step, "code", old.getFirst());
        assertThat(refused.body()).contains("used already");
        assertThat(other.fill(refused, "code", fresh).uri().getPath()).isEqualTo("/ops");
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
    void whose_role_needs_a_second_factor_sets_one_up_before_coming_in() {
        Somebody gus = somebody("gus");
        assembly.bean(Ports.Rule.class).needed.add(SystemRole.VIEWER.word());
        Browser browser = new Browser();
        HttpResponse<String> setUp = browser.signIn(assembly.url(), "gus", PASSWORD);
        assertThat(setUp.uri().getPath()).isEqualTo("/idp/second-factor/set-up");
        assertThat(browser.get(assembly.url() + "/api/v1/auth/me").statusCode()).isEqualTo(401);
        assertThat(setUp.body()).contains("<svg class=\"qr\"").doesNotContain("<script");

        assertThat(browser.fill(setUp, "code", "000000").body()).contains("is not the one");
        HttpResponse<String> kept = browser.fill(setUp, "code", ShownCode.of(secret(setUp), 0));

        assertThat(kept.body()).contains("Keep these codes");
        assertThat(told(RecordFactorAdded.class))
                .anyMatch(told -> told.user().equals(gus.user()) && told.kind() == FactorKind.TOTP);
        Matcher target = Pattern.compile("class=\"button\" href=\"([^\"]+)\"").matcher(kept.body());
        assertThat(target.find()).isTrue();
        browser.open(target.group(1).replace("&amp;", "&"));
        assertThat(me(browser).path("session").path("acr").asString()).isEqualTo(HowProven.TWO);
    }

    @Test
    void whoever_has_a_factor_cannot_set_up_a_first_one_instead() {
        Somebody hal = somebody("hal");
        hal.addApp();
        Browser thief = new Browser();
        thief.signIn(assembly.url(), "hal", PASSWORD);
        HttpResponse<String> page = thief.open(assembly.url() + "/idp/second-factor/set-up");
        assertThat(page.uri().getPath()).isEqualTo("/idp/second-factor");
    }

    @Test
    void a_client_that_asks_for_two_factors_is_given_two() {
        somebody("ida");
        Browser browser = new Browser();
        String asked = "/auth/login?acr_values=" + HowProven.TWO;
        HttpResponse<String> form = browser.open(assembly.url() + asked);
        HttpResponse<String> end = browser.submit(form, "ida", PASSWORD);
        assertThat(end.uri().getPath()).isEqualTo("/idp/second-factor/set-up");
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
    void who_holds_the_data_directory_lets_somebody_in_who_lost_everything() throws IOException {
        Somebody kai = somebody("kai");
        kai.addApp();
        FactorResets.ask(data, "Kai", Instant.now());

        Browser browser = kai.signedIn();

        assertThat(read(browser.get(assembly.url() + FACTORS)).path("factors")).isEmpty();
        assertThat(told(RecordFactorRemoved.class))
                .anyMatch(told -> told.user().equals(kai.user()));
        kai.addApp(browser);
        assertThat(new Browser().signIn(assembly.url(), "kai", PASSWORD).uri().getPath())
                .as("it was good once")
                .isEqualTo("/idp/second-factor");
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

    @Test
    void removing_the_app_asks_for_the_password_alone() {
        Somebody mia = somebody("mia");
        mia.addApp();
        Browser browser = mia.signIn(mia.code(1));
        assertThat(remove(browser).statusCode()).isEqualTo(200);
        assertThat(new Browser().signIn(assembly.url(), "mia", PASSWORD).uri().getPath())
                .isEqualTo("/ops");
    }

    @Test
    void a_removal_that_cannot_be_recorded_is_not_done() {
        Somebody noa = somebody("noa");
        noa.addApp();
        Browser browser = noa.signIn(noa.code(1));
        assembly.bean(Ports.Asked.class).away = true;
        try {
            assertThat(remove(browser).statusCode()).isEqualTo(503);
        } finally {
            assembly.bean(Ports.Asked.class).away = false;
        }
        assertThat(factors(browser).size()).isEqualTo(1);
        assertThat(remove(browser).statusCode()).isEqualTo(200);
    }

    /// The one and only.
    private static HttpResponse<String> remove(Browser browser) {
        String id = factors(browser).path(0).path("id").asString();
        return browser.send(
                HttpRequest.newBuilder(URI.create(assembly.url() + FACTORS + "/" + id))
                        .header("X-CSRF-Token", browser.cookie("csrf_token").orElseThrow())
                        .DELETE());
    }

    private static JsonNode factors(Browser browser) {
        return read(browser.get(assembly.url() + FACTORS)).path("factors");
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

    private static <C> List<C> told(Class<C> type) {
        return assembly.bean(Ports.Asked.class).commands.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static JsonNode me(Browser browser) {
        return read(browser.get(assembly.url() + "/api/v1/auth/me"));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return Somebody.read(answer);
    }

    private static String secret(HttpResponse<String> page) {
        return Somebody.secret(page);
    }
}
