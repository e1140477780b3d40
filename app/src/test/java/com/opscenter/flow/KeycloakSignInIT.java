package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.keycloak.KeycloakRealm;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Signing in at a real Keycloak, by a browser and by tokens.
class KeycloakSignInIT {

    private static final String ME = "/api/v1/auth/me";

    @TempDir static Path data;

    private static ProductAtKeycloak product;
    private static KeycloakRealm realm;

    @BeforeAll
    static void start() {
        product = new ProductAtKeycloak(data);
        realm = product.realm();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_browser_signs_in_and_is_who_the_realm_says_with_its_roles() {
        String name = name("ada");
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
        assertThat(words(me, "/roles")).containsExactly("operator");
        assertThat(me.text("/scope")).isEqualTo("platform");
        assertThat(Instant.parse(me.text("/session/auth_time"))).isAfter(before);
    }

    @Test
    void an_unknown_person_becomes_a_viewer_with_an_organization_of_their_own() {
        String name = name("ben");
        String id = realm.person(name, "viewer");
        KeycloakBrowser browser = browser();
        browser.signIn(name);

        Answer me = Until.see(() -> browser.rest().get(ME), KeycloakSignInIT::isHoused);

        assertThat(words(me, "/roles")).containsExactly("viewer");
        assertThat(me.text("/scope")).isEqualTo("own");
        assertThat(me.text("/org/role")).isEqualTo("owner");
        assertThat(me.text("/organizations/0/name")).isEqualTo(name + "'s organization");
        assertThat(me.text("/subscription_tier")).isEqualTo("trial");
        assertThat(events("identity.UserRegistered", id)).hasSize(1);
        assertThat(events("identity.UserRegistered", id).getFirst().toString())
                .contains("TOKEN", realm.issuer());
    }

    @Test
    void a_first_token_used_many_times_at_once_registers_once() {
        String name = name("cat");
        String id = realm.person(name, "developer");
        Rest rest = Rest.bearer(product.url(), realm.token(name));

        List<Integer> answers =
                IntStream.range(0, 8).parallel().mapToObj(_ -> rest.get(ME).status()).toList();

        assertThat(answers).containsOnly(200);
        assertThat(words(rest.get(ME), "/roles")).containsExactly("developer");
        assertThat(events("identity.UserRegistered", id)).hasSize(1);
        assertThat(
                        Until.see(() -> rest.get(ME), KeycloakSignInIT::isHoused)
                                .body()
                                .path("organizations"))
                .hasSize(1);
    }

    @Test
    void other_roles_there_hold_with_the_next_token_and_are_on_record() {
        String name = name("dan");
        String id = realm.person(name, "viewer");
        Rest first = Rest.bearer(product.url(), realm.token(name));
        assertThat(words(first.get(ME).is(200), "/roles")).containsExactly("viewer");
        assertThat(events("identity.RolesObserved", id)).isEmpty();

        realm.assign(id, "auditor");
        realm.take(id, "viewer");
        Rest second = Rest.bearer(product.url(), realm.token(name));

        assertThat(words(second.get(ME).is(200), "/roles")).containsExactly("auditor");
        assertThat(words(first.get(ME).is(200), "/roles")).containsExactly("auditor");
        List<JsonNode> observed =
                Until.see(() -> events("identity.RolesObserved", id), all -> !all.isEmpty());
        assertThat(observed).hasSize(1);
        assertThat(observed.getFirst().at("/actor/type").asString()).isEqualTo("provider");
    }

    @Test
    void what_was_decided_here_is_not_undone_by_an_older_token() {
        String name = name("eli");
        String id = realm.person(name, "operator");
        Rest known = Rest.bearer(product.url(), realm.token(name));
        Rest unused = Rest.bearer(product.url(), realm.token(name));
        known.get(ME).is(200);

        String path = "/api/v1/admin/users/" + id + "/roles";
        product.admin().post(path + "/assign", "{\"role\":\"analyst\"}").is(200);
        product.admin().delete(path + "/operator").is(200);

        Until.see(() -> words(known.get(ME), "/roles"), held -> held.equals(List.of("analyst")));
        assertThat(words(unused.get(ME).is(200), "/roles")).containsExactly("analyst");
        JsonNode observed =
                Until.see(() -> events("identity.RolesObserved", id), all -> !all.isEmpty())
                        .getFirst();
        assertThat(observed.at("/payload/shown").toString()).isEqualTo("[\"operator\"]");
        assertThat(observed.at("/payload/roles").toString()).isEqualTo("[\"analyst\"]");
        assertThat(observed.at("/payload/before").toString()).isEqualTo("[\"analyst\"]");
        Until.see(
                () -> realm.roles(id),
                held -> held.contains("analyst") && !held.contains("operator"));
        Rest next = Rest.bearer(product.url(), realm.token(name));
        assertThat(words(next.get(ME).is(200), "/roles")).containsExactly("analyst");
    }

    @Test
    void the_last_administrator_stays_one_whatever_the_realm_says() {
        String boss = product.admin().get(ME).is(200).text("/id");
        realm.take(boss, "admin");
        try {
            assertThat(words(product.admin().get(ME).is(200), "/roles")).contains("admin");
        } finally {
            realm.assign(boss, "admin");
        }
    }

    @Test
    void a_session_ended_at_the_provider_ends_here_with_its_connection() {
        String name = name("fay");
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
                Until.see(() -> events("identity.SessionEnded", session), all -> !all.isEmpty());
        assertThat(ended.toString()).contains("PROVIDER_LOGOUT");
        assertThat(KeycloakBrowser.asksForAPassword(browser.open("/auth/login"))).isTrue();
    }

    @Test
    void signing_out_here_ends_the_session_there() {
        String name = name("gus");
        realm.person(name, "viewer");
        KeycloakBrowser browser = browser();
        browser.signIn(name);
        String next = browser.rest().post("/auth/logout", "{}").is(200).text("/redirect");
        assertThat(next).startsWith(realm.issuer()).contains("id_token_hint=");

        HttpResponse<String> end = browser.visit(next);

        assertThat(end.uri().toString()).isEqualTo(product.url() + "/login");
        assertThat(KeycloakBrowser.asksForAPassword(browser.open("/auth/login"))).isTrue();
    }

    @Test
    void who_must_prove_again_who_they_are_types_the_password_and_is_dated_anew() {
        String name = name("hal");
        realm.person(name, "viewer");
        KeycloakBrowser browser = browser();
        browser.signIn(name);
        Instant first = Instant.parse(browser.rest().get(ME).text("/session/auth_time"));
        assertThat(browser.open("/auth/login?return_url=/ops").uri().getPath()).isEqualTo("/ops");

        // It is dated by whole seconds.
        Until.see(Instant::now, now -> now.isAfter(first.plusSeconds(1)));
        HttpResponse<String> form = browser.open("/auth/login?max_age=0&return_url=/ops");
        assertThat(KeycloakBrowser.asksForAPassword(form)).isTrue();
        browser.type(form, name);

        Instant second = Instant.parse(browser.rest().get(ME).is(200).text("/session/auth_time"));
        assertThat(second).isAfter(first);
    }

    @Test
    void whoever_is_suspended_here_stays_out_with_a_token_that_is_still_good() {
        String name = name("ivy");
        String id = realm.person(name, "viewer");
        Rest rest = Rest.bearer(product.url(), realm.token(name));
        rest.get(ME).is(200);
        product.admin()
                .post("/api/v1/admin/users/" + id + "/suspend", "{\"reason\":\"test\"}")
                .is(200);
        Until.see(() -> rest.get(ME), answer -> answer.status() != 200)
                .isProblem(403, "account-suspended");
    }

    @Test
    void the_realms_own_clients_are_nobody_until_they_are_service_accounts() {
        Rest.bearer(product.url(), realm.ownToken()).get(ME).isProblem(403, "forbidden");
    }

    @Test
    void a_person_named_like_a_machine_is_a_person() {
        String name = "service-account-" + name("jo");
        String id = realm.person(name, "viewer");
        assertThat(Rest.bearer(product.url(), realm.token(name)).get(ME).is(200).text("/id"))
                .isEqualTo(id);
    }

    @Test
    void an_id_token_is_no_access_token() {
        String name = name("kim");
        realm.person(name, "viewer");
        JsonNode tokens = realm.tokens(name, KeycloakRealm.PASSWORD);
        for (String kind : List.of("id_token", "refresh_token")) {
            Rest.bearer(product.url(), tokens.path(kind).asString())
                    .get(ME)
                    .isProblem(401, "invalid-token");
        }
    }

    @Test
    void the_account_page_of_the_realm_is_told() {
        Answer told = product.anybody().get("/api/v1/auth/provider").is(200);
        assertThat(told.text("/provider")).isEqualTo("keycloak");
        assertThat(told.text("/account_url")).isEqualTo(realm.issuer() + "/account");
    }

    private static boolean isHoused(Answer me) {
        return me.status() == 200 && !me.body().path("organizations").isEmpty();
    }

    private static List<String> words(Answer answer, String pointer) {
        return answer.body().at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    private static List<JsonNode> events(String type, String about) {
        return product.admin()
                .get("/api/v1/audit/events?type=" + type)
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .filter(event -> event.toString().contains(about))
                .toList();
    }

    private static KeycloakBrowser browser() {
        return new KeycloakBrowser(product.url());
    }

    private static String name(String begin) {
        return begin + UUID.randomUUID().toString().substring(0, 8);
    }
}
