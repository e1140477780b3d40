package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.Database;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.Accounts;
import com.opscenter.provider.Clients;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInIT {

    private static final String ADA = "7d3f1a52-6f1b-4c26-9a54-0d3f4d1c0a01";
    private static final String EVE = "7d3f1a52-6f1b-4c26-9a54-0d3f4d1c0a03";
    private static final String ROBOT = "7d3f1a52-6f1b-4c26-9a54-0d3f4d1c0a02";
    private static final String PASSWORD = "correct horse";

    @TempDir static Path data;

    private static final List<String> PROPERTIES = new ArrayList<>(Database.properties());

    private static Assembly assembly;

    @BeforeAll
    static void start() {
        PROPERTIES.add("opscenter.limits.sign-in=1000");
        assembly = Assembly.start(data, PROPERTIES);
        assembly.bean(Accounts.class).put(new UserId(ADA), Ports.profile("ada"), PASSWORD);
        assembly.bean(Accounts.class).put(new UserId(EVE), Ports.profile("eve"), PASSWORD);
        assembly.bean(Clients.class).putServiceAccount("robot", "secret-of-the-robot");
        admit();
    }

    @AfterAll
    static void stop() {
        assembly.close();
    }

    @Test
    void a_person_signs_in_by_the_form_and_is_somebody() {
        Browser browser = new Browser();
        HttpResponse<String> end = browser.signIn(assembly.url(), "Ada", PASSWORD);
        assertThat(end.uri().toString()).isEqualTo(assembly.url() + "/ops");
        HttpResponse<String> me = browser.get(assembly.url() + "/api/v1/auth/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body())
                .contains("\"username\":\"ada\"", "\"roles\":[\"operator\"]", "power:execute");
        assertThat(browser.cookie("ops_session")).isPresent();
    }

    @Test
    void a_wrong_password_says_so_and_signs_nobody_in() {
        Browser browser = new Browser();
        HttpResponse<String> page = browser.signIn(assembly.url(), "ada", "wrong");
        assertThat(page.body()).contains("User name or password is wrong.");
        assertThat(browser.get(assembly.url() + "/api/v1/auth/me").statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_and_a_token_outlive_a_restart_on_another_port() {
        Browser browser = new Browser();
        browser.signIn(assembly.url(), "ada", PASSWORD);
        String token = Tokens.byPost(assembly.url(), "robot", "secret-of-the-robot");

        assembly.close();
        assembly = Assembly.start(data, PROPERTIES);
        admit();

        assertThat(browser.get(assembly.url() + "/api/v1/auth/me").statusCode()).isEqualTo(200);
        assertThat(new Browser().signIn(assembly.url(), "ada", PASSWORD).uri().getPath())
                .isEqualTo("/ops");
        String probe = assembly.url() + "/api/v1/probe/x";
        assertThat(new Browser().get(probe, "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void signing_in_works_under_each_name_of_this_machine() {
        String base = "http://127.0.0.1:" + assembly.port();
        Browser browser = new Browser();
        HttpResponse<String> end = browser.signIn(base, "ada", PASSWORD);
        assertThat(end.uri().toString()).isEqualTo(base + "/ops");
        assertThat(browser.get(base + "/api/v1/auth/me").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session() {
        Browser browser = new Browser();
        browser.signIn(assembly.url(), "ada", PASSWORD);
        assertThat(browser.post(assembly.url() + "/auth/logout", "{}").statusCode()).isEqualTo(403);
        String csrf = browser.cookie("csrf_token").orElseThrow();
        HttpResponse<String> out =
                browser.post(assembly.url() + "/auth/logout", "{}", "X-CSRF-Token", csrf);
        assertThat(out.body()).isEqualTo("{\"logged_out\":true,\"redirect\":\"/login\"}");
        assertThat(browser.get(assembly.url() + "/api/v1/auth/me").statusCode()).isEqualTo(401);
        assertThat(browser.get(assembly.url() + "/auth/logout").statusCode()).isEqualTo(405);
    }

    @Test
    void guessing_passwords_is_slowed_down() {
        Browser browser = new Browser();
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn(assembly.url(), "eve", "guess " + i).statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<String> sixth = browser.signIn(assembly.url(), "eve", PASSWORD);
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
    }

    /// What the people of the real product's history would know.
    private static void admit() {
        KnownPeople people = assembly.bean(KnownPeople.class);
        people.person(ADA, "ada", SystemRole.OPERATOR);
        people.machine(ROBOT, "robot", Set.of(Permission.of("power:read")));
    }
}
