package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.keycloak.KeycloakForm;
import com.opscenter.keycloak.KeycloakRealm;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Signing in at a real Keycloak by a browser.
class KeycloakSignInIT {

    private static final String ME = "/api/v1/auth/me";

    private final ProductAtKeycloak product = ProductAtKeycloak.shared();
    private final KeycloakRealm realm = product.realm();

    @Test
    void a_browser_signs_in_and_is_who_the_realm_says_with_its_roles() {
        String name = OwnPeople.name("ada");
        String id = realm.person(name, "operator");
        KeycloakBrowser browser = browser();
        Instant before = Instant.now().minusSeconds(2);

        HttpResponse<String> end = browser.signIn(name);

        assertThat(end.uri().toString()).isEqualTo(product.url() + "/ops");
        Answer me = browser.rest().get(ME).is(200);
        assertThat(me.text("/id")).isEqualTo(id);
        assertThat(me.text("/username")).isEqualTo(name);
        assertThat(me.text("/email")).isEqualTo(name + "@example.com");
        assertThat(me.text("/firstName")).isEqualTo("Given");
        assertThat(me.text("/lastName")).isEqualTo("Family");
        assertThat(me.words("/roles")).containsExactly("operator");
        assertThat(me.text("/scope")).isEqualTo("platform");
        assertThat(Instant.parse(me.text("/session/auth_time"))).isAfter(before);
    }

    @Test
    void an_unknown_person_becomes_a_viewer_with_an_organization_of_their_own() {
        String name = OwnPeople.name("ben");
        String id = realm.person(name, "viewer");
        KeycloakBrowser browser = browser();
        browser.signIn(name);

        Answer me = Until.see(() -> browser.rest().get(ME), ProductAtKeycloak::isHoused);

        assertThat(me.words("/roles")).containsExactly("viewer");
        assertThat(me.text("/scope")).isEqualTo("own");
        assertThat(me.text("/org/role")).isEqualTo("owner");
        assertThat(me.text("/organizations/0/name")).isEqualTo(name + "'s organization");
        assertThat(me.text("/subscription_tier")).isEqualTo("trial");
        assertThat(product.events("identity.UserRegistered", id)).hasSize(1);
        assertThat(product.events("identity.UserRegistered", id).getFirst().toString())
                .contains("TOKEN", realm.issuer());
    }

    @Test
    void a_session_ended_at_the_provider_ends_here_with_its_connection() {
        String name = OwnPeople.name("fay");
        String id = realm.person(name, "operator");
        KeycloakBrowser browser = browser();
        browser.signIn(name);
        Answer me = browser.rest().get(ME).is(200);
        String session = me.text("/session/id");
        try (Live live = browser.listener().hear("/topic/" + me.text("/org/id") + ".power")) {
            realm.post("/users/" + id + "/logout", "");

            Live.Frame last = live.next(frame -> frame.command().equals("ERROR"));
            assertThat(last.headers()).containsValue("unauthenticated");
        }
        browser.rest().get(ME).isProblem(401, "unauthenticated");
        List<JsonNode> ended =
                Until.see(
                        () -> product.events("identity.SessionEnded", session),
                        all -> !all.isEmpty());
        assertThat(ended.toString()).contains("PROVIDER_LOGOUT");
        assertThat(KeycloakForm.asksForAPassword(browser.open("/auth/login"))).isTrue();
    }

    @Test
    void signing_out_here_ends_the_session_there() {
        String name = OwnPeople.name("gus");
        realm.person(name, "viewer");
        KeycloakBrowser browser = browser();
        browser.signIn(name);
        String next = browser.rest().post("/auth/logout", "{}").is(200).text("/redirect");
        assertThat(next).startsWith(realm.issuer()).contains("id_token_hint=");

        HttpResponse<String> end = browser.visit(next);

        assertThat(end.uri().toString()).isEqualTo(product.url() + "/login");
        assertThat(KeycloakForm.asksForAPassword(browser.open("/auth/login"))).isTrue();
    }

    @Test
    void one_of_ones_own_sessions_is_ended_from_another() {
        String name = OwnPeople.name("jan");
        realm.person(name, "viewer");
        KeycloakBrowser here = browser();
        KeycloakBrowser there = browser();
        here.signIn(name);
        there.signIn(name);
        String sessions = "/api/v1/account/sessions";
        String other = there.rest().get(ME).is(200).text("/session/id");
        Answer listed = here.rest().get(sessions).is(200);
        assertThat(listed.body().path("sessions")).hasSize(2);

        here.rest().delete(sessions + "/" + other).is(200);

        there.rest().get(ME).isProblem(401, "unauthenticated");
        here.rest().delete(sessions + "/" + other).isProblem(404, "not-found");
        assertThat(here.rest().delete(sessions).is(200).body().path("ended").asInt()).isZero();
        here.rest().get(ME).is(200);
    }

    @Test
    void who_must_prove_again_who_they_are_types_the_password_and_is_dated_anew() {
        String name = OwnPeople.name("hal");
        realm.person(name, "viewer");
        KeycloakBrowser browser = browser();
        browser.signIn(name);
        Instant first = Instant.parse(browser.rest().get(ME).text("/session/auth_time"));
        assertThat(browser.open("/auth/login?return_url=/ops").uri().getPath()).isEqualTo("/ops");

        // It is dated by whole seconds.
        Until.see(Instant::now, now -> now.isAfter(first.plusSeconds(1)));
        HttpResponse<String> form = browser.open("/auth/login?max_age=0&return_url=/ops");
        assertThat(KeycloakForm.asksForAPassword(form)).isTrue();
        browser.type(form, name);

        Instant second = Instant.parse(browser.rest().get(ME).is(200).text("/session/auth_time"));
        assertThat(second).isAfter(first);
    }

    @Test
    void the_account_page_of_the_realm_is_told() {
        Answer told = product.anybody().get("/api/v1/auth/provider").is(200);
        assertThat(told.text("/provider")).isEqualTo("keycloak");
        assertThat(told.text("/account_url")).isEqualTo(realm.issuer() + "/account");
    }

    private KeycloakBrowser browser() {
        return new KeycloakBrowser(product.url());
    }
}
