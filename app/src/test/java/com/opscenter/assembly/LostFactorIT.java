package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.FactorCommand.RecordFactorRemoved;
import com.opscenter.identity.api.FactorCommand.RecordRecoveryCodeUsed;
import com.opscenter.provider.factors.FactorResets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Coming in again without the device: by recovery codes, or once nothing is asked for any more.
class LostFactorIT {

    private static final String PASSWORD = Somebody.PASSWORD;
    private static final String FACTORS = "/api/v1/account/factors";

    private static Assembly assembly;
    private static Path data;

    @BeforeAll
    static void start() {
        assembly = FactorSide.shared().assembly;
        data = FactorSide.shared().data;
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
        assembly.bean(AskedCommands.class).away = true;
        try {
            assertThat(remove(browser).statusCode()).isEqualTo(503);
        } finally {
            assembly.bean(AskedCommands.class).away = false;
        }
        assertThat(factors(browser).size()).isEqualTo(1);
        assertThat(remove(browser).statusCode()).isEqualTo(200);
    }

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

    private static <C> List<C> told(Class<C> type) {
        return assembly.bean(AskedCommands.class).commands.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return Somebody.read(answer);
    }
}
