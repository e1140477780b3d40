package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.FactorCommand.RecordSecondFactorGuessed;
import com.opscenter.provider.HowProven;
import com.opscenter.provider.factors.FactorResets;
import com.opscenter.provider.factors.ShownCode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What whoever has only the password, or not even that, does not reach.
class StolenPasswordIT {

    private static final String APP = "/api/v1/account/factors/totp";
    private static final String SET_UP = "/idp/second-factor/set-up";
    private static final String ASK_FOR_TWO = "/auth/login?acr_values=" + HowProven.TWO;

    private final Assembly assembly = FactorSide.shared().assembly;
    private final Path data = FactorSide.shared().data;

    @Test
    void wrong_passwords_slow_down_nobodys_second_step() {
        Somebody ada = Somebody.in(assembly, "stolen-ada");
        ada.addApp();
        Browser browser = new Browser();
        HttpResponse<String> step = browser.signIn(assembly.url(), "stolen-ada", Somebody.PASSWORD);
        Browser stranger = new Browser();
        HttpResponse<String> form = stranger.open(assembly.url() + "/auth/login");
        for (int i = 0; i < 5; i++) {
            stranger.submit(form, "", "guess");
            stranger.submit(form, ada.user().value(), "guess");
        }
        assertThat(stranger.submit(form, "", "guess").statusCode())
                .as("the stranger waits")
                .isEqualTo(429);

        assertThat(browser.fill(step, "code", ada.code(1)).uri().getPath()).isEqualTo("/ops");
    }

    @Test
    void each_browser_sees_a_key_of_its_own_which_opens_nothing_in_another() {
        Somebody.in(assembly, "stolen-bob");
        Browser owner = new Browser();
        Browser thief = new Browser();
        HttpResponse<String> theirs = halfWay(thief, "stolen-bob");
        HttpResponse<String> own = halfWay(owner, "stolen-bob");
        String stolen = Somebody.secret(theirs);
        String kept = Somebody.secret(own);
        assertThat(stolen).isNotEqualTo(kept);
        assertThat(Somebody.secret(owner.open(assembly.url() + SET_UP)))
                .as("the page loaded again shows the same key")
                .isEqualTo(kept);

        assertThat(owner.fill(own, "code", ShownCode.of(stolen, 0)).body())
                .contains("is not the one");
        assertThat(owner.fill(own, "code", ShownCode.of(kept, 0)).body())
                .contains("Keep these codes");
        assertThat(thief.open(assembly.url() + SET_UP).uri().getPath())
                .as("by now there is a second factor to prove")
                .isEqualTo("/idp/second-factor");
        HttpResponse<String> step = thief.open(assembly.url() + "/idp/second-factor");
        assertThat(thief.fill(step, "code", ShownCode.of(stolen, 1)).body())
                .contains("used already");
    }

    @Test
    void a_key_begun_on_the_account_page_is_not_shown_at_the_sign_in() {
        Somebody cleo = Somebody.in(assembly, "stolen-cleo");
        Browser owner = cleo.signedIn();
        String begun = Somebody.read(cleo.post(owner, APP, "{}")).path("secret").asString();

        String shown = Somebody.secret(halfWay(new Browser(), "stolen-cleo")).replace(" ", "");

        assertThat(shown).isNotEqualTo(begun);
        String code = "{\"code\":\"%s\"}".formatted(ShownCode.of(begun, 0));
        assertThat(cleo.post(cleo.signedIn(), APP + "/confirm", code).statusCode())
                .as("in another browser of theirs it is unknown")
                .isEqualTo(422);
        assertThat(cleo.post(owner, APP + "/confirm", code).statusCode()).isEqualTo(200);
    }

    @Test
    void after_twenty_wrong_codes_within_a_day_none_is_taken() {
        Somebody dan = Somebody.in(assembly, "stolen-dan");
        dan.addApp();
        Browser browser = new Browser();
        HttpResponse<String> step = browser.signIn(assembly.url(), "stolen-dan", Somebody.PASSWORD);
        HttpResponse<String> wrong = browser.fill(step, "code", "000000");
        assertThat(wrong.body()).contains("The code is wrong");
        count(dan, "count = count + 19");

        HttpResponse<String> refused = browser.fill(wrong, "code", dan.code(1));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("within a day");
        count(dan, "since = since - interval '1 day'");
        assertThat(browser.fill(refused, "code", dan.code(1)).uri().getPath()).isEqualTo("/ops");
    }

    @Test
    void whose_second_step_is_guessed_is_told_once_in_a_day() {
        Somebody ivo = Somebody.in(assembly, "stolen-ivo");
        ivo.addApp();
        Browser browser = new Browser();
        HttpResponse<String> step = browser.signIn(assembly.url(), "stolen-ivo", Somebody.PASSWORD);
        step = browser.fill(step, "code", "000000");
        assertThat(told(ivo)).as("one is a slip").isEmpty();
        count(ivo, "count = 4");
        step = browser.fill(step, "code", "000001");
        step = browser.fill(step, "code", "000002");
        assertThat(told(ivo)).containsExactly(new RecordSecondFactorGuessed(ivo.user(), 5));

        count(ivo, "since = since - interval '1 day'");
        step = browser.fill(step, "code", "000003");
        assertThat(told(ivo)).hasSize(1);
        count(ivo, "count = 9");
        browser.fill(step, "code", "000004");
        assertThat(told(ivo)).hasSize(2).contains(new RecordSecondFactorGuessed(ivo.user(), 10));
    }

    private List<RecordSecondFactorGuessed> told(Somebody person) {
        return assembly.bean(AskedCommands.class).commands.stream()
                .filter(RecordSecondFactorGuessed.class::isInstance)
                .map(RecordSecondFactorGuessed.class::cast)
                .filter(told -> told.user().equals(person.user()))
                .toList();
    }

    @Test
    void a_second_step_waits_five_minutes() {
        Somebody jim = Somebody.in(assembly, "stolen-jim");
        jim.addApp();
        Browser browser = new Browser();
        HttpResponse<String> step = browser.signIn(assembly.url(), "stolen-jim", Somebody.PASSWORD);
        assembly.bean(Time.class).ahead = Duration.ofMinutes(6);
        try {
            HttpResponse<String> end = browser.fill(step, "code", jim.code(13));
            assertThat(end.uri().getPath()).isEqualTo("/idp/login");
            assertThat(end.body()).contains("Sign in again");
        } finally {
            assembly.bean(Time.class).ahead = Duration.ZERO;
        }
    }

    @Test
    void beginning_anew_leaves_the_second_step_of_before() {
        Somebody eve = Somebody.in(assembly, "stolen-eve");
        eve.addApp();
        Browser browser = new Browser();
        HttpResponse<String> step = browser.signIn(assembly.url(), "stolen-eve", Somebody.PASSWORD);
        assertThat(browser.open(assembly.url() + "/idp/login").statusCode()).isEqualTo(200);
        HttpResponse<String> end = browser.fill(step, "code", eve.code(1));
        assertThat(end.uri().getPath()).isEqualTo("/idp/login");
        assertThat(browser.get(assembly.url() + "/api/v1/auth/me").statusCode()).isEqualTo(401);
    }

    @Test
    void a_reset_that_cannot_be_read_keeps_nobody_from_signing_in() throws IOException {
        Somebody finn = Somebody.in(assembly, "stolen-finn");
        FactorResets.ask(data, "stolen-finn", Instant.now());
        try (Stream<Path> files = Files.list(data.resolve("secrets").resolve("reset-factor"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, "never");
            }
        }
        finn.addApp();
        assertThat(
                        new Browser()
                                .signIn(assembly.url(), "stolen-finn", Somebody.PASSWORD)
                                .uri()
                                .getPath())
                .isEqualTo("/idp/second-factor");
    }

    @Test
    void a_dry_run_says_what_the_request_would_be_answered_and_changes_nothing() {
        Somebody gus = Somebody.in(assembly, "stolen-gus");
        Browser browser = gus.signedIn();
        gus.post(browser, APP, "{}");
        String wrong = gus.post(browser, APP + "/confirm?dry_run=true", "{\"code\":\"1\"}").body();
        assertThat(wrong).contains("\"accepted\":false", "\"status\":422");
        gus.addApp(browser);
        assertThat(gus.post(browser, APP + "?dry_run=true", "{}").body())
                .contains("\"accepted\":false", "\"code\":\"in-use\"");
        assertThat(gus.post(browser, APP + "?dry_run=1", "{}").statusCode()).isEqualTo(422);
        assertThat(gus.post(browser, APP, "{}").statusCode()).isEqualTo(409);
    }

    /// With the password alone, at the page for setting up an app.
    private HttpResponse<String> halfWay(Browser browser, String name) {
        HttpResponse<String> form = browser.open(assembly.url() + ASK_FOR_TWO);
        HttpResponse<String> page = browser.submit(form, name, Somebody.PASSWORD);
        assertThat(page.uri().getPath()).isEqualTo(SET_UP);
        return page;
    }

    private void count(Somebody person, String change) {
        assembly.identity()
                .sql("UPDATE identity.wrong_code SET " + change + " WHERE user_id = :id::uuid")
                .param("id", person.user().value())
                .update();
    }
}
