package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.FactorCommand.RecordFactorAdded;
import com.opscenter.identity.api.FactorKind;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.provider.HowProven;
import com.opscenter.provider.factors.ShownCode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Setting up a second factor because the role or the client asks for one.
class FactorSetUpIT {

    private static final String PASSWORD = Somebody.PASSWORD;

    private static Assembly assembly;

    @BeforeAll
    static void start() {
        assembly = FactorSide.shared().assembly;
    }

    @AfterEach
    void require_nothing() {
        assembly.bean(Ports.Rule.class).needed.clear();
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
    void both_steps_speak_the_language_of_whoever_looks() {
        Somebody ned = somebody("ned");
        ned.addApp();
        Browser browser = new Browser();
        browser.signIn(assembly.url(), "ned", PASSWORD);
        assertThat(german(browser, "/idp/second-factor"))
                .contains("<html lang=\"de\"", "Zweiter Schritt", "Code Ihrer App");
        somebody("ole");
        assembly.bean(Ports.Rule.class).needed.add(SystemRole.VIEWER.word());
        Browser other = new Browser();
        other.signIn(assembly.url(), "ole", PASSWORD);
        assertThat(german(other, "/idp/second-factor/set-up"))
                .contains("<html lang=\"de\"", "Einen zweiten Faktor einrichten")
                .doesNotContain("[[");
    }

    private static String german(Browser browser, String path) {
        return browser.get(assembly.url() + path, "Accept-Language", "de").body();
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

    private static Somebody somebody(String name) {
        return Somebody.in(assembly, name);
    }

    private static <C> List<C> told(Class<C> type) {
        return assembly.bean(AskedCommands.class).commands.stream()
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
