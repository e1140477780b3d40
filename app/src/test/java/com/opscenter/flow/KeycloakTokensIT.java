package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.keycloak.KeycloakRealm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Tokens of a real Keycloak, and whose they are.
class KeycloakTokensIT {

    private static final String ME = "/api/v1/auth/me";

    private final ProductAtKeycloak product = ProductAtKeycloak.shared();
    private final KeycloakRealm realm = product.realm();

    @Test
    void a_first_token_used_many_times_at_once_registers_once() {
        String name = OwnPeople.name("cat");
        String id = realm.person(name, "developer");
        Rest rest = Rest.bearer(product.url(), realm.token(name));

        List<Integer> answers =
                IntStream.range(0, 8).parallel().mapToObj(_ -> rest.get(ME).status()).toList();

        assertThat(answers).containsOnly(200);
        assertThat(rest.get(ME).words("/roles")).containsExactly("developer");
        assertThat(product.events("identity.UserRegistered", id)).hasSize(1);
        assertThat(
                        Until.see(() -> rest.get(ME), ProductAtKeycloak::isHoused)
                                .body()
                                .path("organizations"))
                .hasSize(1);
    }

    @Test
    void other_roles_there_hold_with_the_next_token_and_are_on_record() {
        String name = OwnPeople.name("dan");
        String id = realm.person(name, "viewer");
        Rest first = Rest.bearer(product.url(), realm.token(name));
        assertThat(first.get(ME).is(200).words("/roles")).containsExactly("viewer");
        assertThat(product.events("identity.RolesObserved", id)).isEmpty();

        realm.assign(id, "auditor");
        realm.take(id, "viewer");
        Rest second = Rest.bearer(product.url(), realm.token(name));

        assertThat(second.get(ME).is(200).words("/roles")).containsExactly("auditor");
        assertThat(first.get(ME).is(200).words("/roles")).containsExactly("auditor");
        List<JsonNode> observed =
                Until.see(
                        () -> product.events("identity.RolesObserved", id), all -> !all.isEmpty());
        assertThat(observed).hasSize(1);
        assertThat(observed.getFirst().at("/actor/type").asString()).isEqualTo("provider");
    }

    @Test
    void what_was_decided_here_is_not_undone_by_an_older_token() {
        String name = OwnPeople.name("eli");
        String id = realm.person(name, "operator");
        Rest known = Rest.bearer(product.url(), realm.token(name));
        Rest unused = Rest.bearer(product.url(), realm.token(name));
        known.get(ME).is(200);

        String path = "/api/v1/admin/users/" + id + "/roles";
        product.admin().post(path + "/assign", "{\"role\":\"analyst\"}").is(200);
        product.admin().delete(path + "/operator").is(200);

        Until.see(() -> known.get(ME).words("/roles"), held -> held.equals(List.of("analyst")));
        assertThat(unused.get(ME).is(200).words("/roles")).containsExactly("analyst");
        JsonNode observed =
                Until.see(() -> product.events("identity.RolesObserved", id), all -> !all.isEmpty())
                        .getFirst();
        assertThat(observed.at("/payload/shown").toString()).isEqualTo("[\"operator\"]");
        assertThat(observed.at("/payload/roles").toString()).isEqualTo("[\"analyst\"]");
        assertThat(observed.at("/payload/before").toString()).isEqualTo("[\"analyst\"]");
        Until.see(
                () -> realm.roles(id),
                held -> held.contains("analyst") && !held.contains("operator"));
        Rest next = Rest.bearer(product.url(), realm.token(name));
        assertThat(next.get(ME).is(200).words("/roles")).containsExactly("analyst");
    }

    @Test
    void the_last_administrator_stays_one_whatever_the_realm_says() {
        String boss = product.admin().get(ME).is(200).text("/id");
        realm.take(boss, "admin");
        try {
            assertThat(product.admin().get(ME).is(200).words("/roles")).contains("admin");
        } finally {
            realm.assign(boss, "admin");
        }
    }

    @Test
    void whoever_is_suspended_here_stays_out_with_a_token_that_is_still_good() {
        String name = OwnPeople.name("ivy");
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
        String name = "service-account-" + OwnPeople.name("jo");
        String id = realm.person(name, "viewer");
        assertThat(Rest.bearer(product.url(), realm.token(name)).get(ME).is(200).text("/id"))
                .isEqualTo(id);
    }

    @Test
    void an_id_token_is_no_access_token() {
        String name = OwnPeople.name("kim");
        realm.person(name, "viewer");
        JsonNode tokens = realm.tokens(name, KeycloakRealm.PASSWORD);
        for (String kind : List.of("id_token", "refresh_token")) {
            Rest.bearer(product.url(), tokens.path(kind).asString())
                    .get(ME)
                    .isProblem(401, "invalid-token");
        }
    }

    @Test
    void a_token_of_another_realm_for_another_client_or_tampered_with_is_nobodys() {
        String id = realm.person(OwnPeople.name("lea"), "viewer");
        Instant now = Instant.now();
        String good = realm.signed(id, now, Map.of("email", id + "@example.com"));
        Rest.bearer(product.url(), good).get(ME).is(200);
        String payload = good.split("\\.", -1)[1];
        String other = realm.signed(id, now, Map.of("realm_access", Map.of("roles", "admin")));
        for (String bad :
                List.of(
                        product.tokenOfAnotherRealm(),
                        realm.signed(id, now, Map.of("aud", List.of("account"))),
                        realm.signed(id, now, Map.of("iss", realm.issuer() + "-other")),
                        realm.signed(id, now.minus(Duration.ofHours(2)), Map.of()),
                        realm.signed(id, now, Map.of("typ", "ID")),
                        "eyJhbGciOiJub25lIn0." + payload + ".",
                        other.replace(other.split("\\.", -1)[1], payload))) {
            Rest.bearer(product.url(), bad).get(ME).isProblem(401, "invalid-token");
        }
    }
}
