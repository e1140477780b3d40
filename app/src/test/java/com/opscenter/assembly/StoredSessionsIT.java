package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.Database;
import com.opscenter.identity.api.SessionEnd;
import com.opscenter.identity.api.Sessions;
import com.opscenter.identity.api.Sessions.Session;
import com.opscenter.identity.api.SignInCommand.EndSessions;
import com.opscenter.identity.api.SignInCommand.OpenSession;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.Accounts;
import com.opscenter.provider.HowProven;
import com.opscenter.signin.OpenSessions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sessions as their store and their cards tell of them.
class StoredSessionsIT {

    private static final String ADA = "7d3f1a52-6f1b-4c26-9a54-0d3f4d1c0a01";
    private static final String BEN = "7d3f1a52-6f1b-4c26-9a54-0d3f4d1c0a02";
    private static final UserId ADAS = new UserId(ADA);
    private static final UserId BENS = new UserId(BEN);
    private static final String PASSWORD = "correct horse";
    private static final String ACME = "5f0c1f7e-1c52-4f0e-8f57-8a3d6d5e0001";

    @TempDir static Path data;

    private static final List<String> PROPERTIES = new ArrayList<>(Database.properties());

    private static Assembly assembly;

    @BeforeAll
    static void start() {
        PROPERTIES.add("opscenter.limits.sign-in=1000");
        assembly = Assembly.start(data, PROPERTIES);
        assembly.bean(Accounts.class).put(ADAS, Ports.profile("ada"), PASSWORD);
        assembly.bean(Accounts.class).put(BENS, Ports.profile("ben"), PASSWORD);
        admit();
    }

    @AfterAll
    static void stop() {
        assembly.close();
    }

    @BeforeEach
    void nobody_is_signed_in() {
        database().sql("DELETE FROM identity.spring_session").update();
        database().sql("DELETE FROM identity.session_card").update();
        asked().commands.clear();
    }

    @Test
    void a_session_is_listed_from_where_it_was_begun_and_recorded() {
        Browser browser = signIn("ada");
        Session session = only(ADAS);
        assertThat(session.address()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(session.agent()).startsWith("Java-http-client");
        assertThat(browser.get(me()).body()).contains("\"id\":\"" + session.id() + "\"");
        assertThat(sessions().of(BENS)).isEmpty();
        assertThat(asked().commands)
                .containsExactly(new OpenSession(ADAS, session.id(), "embedded", HowProven.ONE));
    }

    @Test
    void an_ended_session_is_nobody_s_from_the_next_request_on() {
        Browser browser = signIn("ada");
        String id = only(ADAS).id();
        assertThat(sessions().end(BENS, id)).isFalse();
        assertThat(browser.get(me()).statusCode()).isEqualTo(200);
        assertThat(assembly.bean(OpenSessions.class).isOpen(id)).isTrue();
        assertThat(sessions().end(ADAS, id)).isTrue();
        assertThat(browser.get(me()).statusCode()).isEqualTo(401);
        assertThat(assembly.bean(OpenSessions.class).isOpen(id)).isFalse();
        assertThat(sessions().end(ADAS, id)).isFalse();
    }

    @Test
    void all_others_end_and_nobody_else_s() {
        Browser kept = signIn("ada");
        String own = only(ADAS).id();
        Browser lost = signIn("ada");
        Browser ben = signIn("ben");
        assertThat(sessions().endOthers(ADAS, Set.of(own))).hasSize(1).doesNotContain(own);
        assertThat(kept.get(me()).statusCode()).isEqualTo(200);
        assertThat(lost.get(me()).statusCode()).isEqualTo(401);
        assertThat(ben.get(me()).statusCode()).isEqualTo(200);
    }

    @Test
    void who_signs_in_again_has_a_new_session_for_the_same_organization() {
        Browser browser = signIn("ada");
        String before = only(ADAS).id();
        database().sql("UPDATE identity.session_card SET org_id = '" + ACME + "'").update();
        asked().commands.clear();
        browser.signIn(assembly.url(), "ada", PASSWORD);
        String after = only(ADAS).id();
        assertThat(after).isNotEqualTo(before);
        assertThat(assembly.bean(OpenSessions.class).of(after)).contains(ACME);
        assertThat(asked().commands)
                .containsExactly(
                        new OpenSession(ADAS, after, "embedded", HowProven.ONE),
                        new EndSessions(ADAS, Set.of(before), SessionEnd.RENEWED));
        browser.signIn(assembly.url(), "ben", PASSWORD);
        assertThat(assembly.bean(OpenSessions.class).of(only(BENS).id())).isEmpty();
    }

    @Test
    void a_second_sign_in_that_is_given_up_leaves_the_session_as_it_is() {
        Browser browser = signIn("ada");
        Session session = only(ADAS);
        String cookie = browser.cookie("ops_session").orElseThrow();
        browser.typePassword(assembly.url(), "ada", PASSWORD);
        assertThat(browser.cookie("ops_session").orElseThrow()).isNotEqualTo(cookie);
        assertThat(browser.get(me()).statusCode()).isEqualTo(200);
        assertThat(only(ADAS).id()).isEqualTo(session.id());
        assertThat(only(ADAS).address()).isEqualTo(session.address());
        assertThat(assembly.bean(OpenSessions.class).isOpen(session.id())).isTrue();
    }

    @Test
    void who_signs_out_ends_the_session_and_that_is_recorded() {
        Browser browser = signIn("ada");
        String id = only(ADAS).id();
        asked().commands.clear();
        browser.post(
                assembly.url() + "/auth/logout",
                "{}",
                "X-CSRF-Token",
                browser.cookie("csrf_token").orElseThrow());
        assertThat(sessions().of(ADAS)).isEmpty();
        assertThat(asked().commands)
                .containsExactly(new EndSessions(ADAS, Set.of(id), SessionEnd.LOGOUT));
    }

    @Test
    void a_session_from_before_gets_its_card_with_the_next_request_and_outlives_a_restart() {
        Browser browser = signIn("ada");
        String id = only(ADAS).id();
        database().sql("DELETE FROM identity.session_card").update();
        assertThat(sessions().of(ADAS)).isEmpty();

        assembly.close();
        assembly = Assembly.start(data, PROPERTIES);
        admit();

        assertThat(browser.get(me()).statusCode()).isEqualTo(200);
        assertThat(only(ADAS).id()).isEqualTo(id);
        assertThat(only(ADAS).address()).isNull();
    }

    @Test
    void the_provider_asks_anew_when_it_is_told_to() {
        Browser browser = signIn("ada");
        var form = browser.open(assembly.url() + "/auth/login?max_age=0&return_url=/account");
        assertThat(form.uri().getPath()).isEqualTo("/idp/login");
        assertThat(
                        browser.begin(assembly.url() + "/auth/login?max_age=0")
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                .contains("prompt=login", "max_age=0");
    }

    private static Browser signIn(String name) {
        Browser browser = new Browser();
        browser.signIn(assembly.url(), name, PASSWORD);
        return browser;
    }

    private static Session only(UserId user) {
        List<Session> open = sessions().of(user);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private static Sessions sessions() {
        return assembly.bean(Sessions.class);
    }

    private static AskedCommands asked() {
        return assembly.bean(AskedCommands.class);
    }

    private static String me() {
        return assembly.url() + "/api/v1/auth/me";
    }

    private static JdbcClient database() {
        return JdbcClient.create(assembly.bean(DataSource.class));
    }

    private static void admit() {
        KnownPeople people = assembly.bean(KnownPeople.class);
        people.person(ADA, "ada", SystemRole.OPERATOR);
        people.person(BEN, "ben", SystemRole.VIEWER);
    }
}
