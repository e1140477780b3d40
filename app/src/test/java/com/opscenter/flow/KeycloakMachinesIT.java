package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.keycloak.KeycloakRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Machines that come by a client of a real Keycloak: the realm keeps the client and its secret,
/// the product says whether it comes in and what it may.
class KeycloakMachinesIT {

    private static final String ACCOUNTS = "/api/v1/admin/service-accounts";
    private static final String ME = "/api/v1/auth/me";
    private static final String PDUS = "/api/v1/power/pdus";

    private final ProductAtKeycloak product = ProductAtKeycloak.shared();
    private final KeycloakRealm realm = product.realm();
    private final String client = OwnPeople.name("robot-");

    private final List<String> made = new ArrayList<>();
    private String secret;
    private String inRealm;

    @BeforeEach
    void make_the_client_in_the_realm() {
        secret = UUID.randomUUID().toString();
        realm.post(
                "/clients",
                """
                {"clientId":"%s","secret":"%s","publicClient":false,"standardFlowEnabled":false,
                 "serviceAccountsEnabled":true,"protocolMappers":[{"name":"ops-center",
                  "protocol":"openid-connect","protocolMapper":"oidc-audience-mapper",
                  "config":{"included.client.audience":"%s","access.token.claim":"true"}}]}
                """
                        .formatted(client, secret, KeycloakRealm.CLIENT));
        inRealm = realm.get("/clients?clientId=" + client).get(0).path("id").asString();
    }

    @AfterEach
    void remove_it() {
        made.forEach(one -> product.admin().delete(one));
        realm.delete("/clients/" + inRealm);
    }

    private Rest machine() {
        return Rest.bearer(product.url(), realm.clientToken(client, secret));
    }

    private Answer create(String roles, String key) {
        String body =
                "{\"client_id\":\"%s\",\"name\":\"Backup\",\"roles\":[%s]}"
                        .formatted(client, roles);
        Answer answer = product.admin().post(ACCOUNTS, body, "Idempotency-Key", key);
        if (answer.status() == 201) {
            made.add(one(answer));
        }
        return answer;
    }

    private Answer create(String roles) {
        return create(roles, UUID.randomUUID().toString()).is(201);
    }

    private static String one(Answer made) {
        return ACCOUNTS + "/" + made.text("/id");
    }

    private Answer change(Answer made, String body) {
        return product.admin().put(one(made), body).is(200);
    }

    @Test
    void one_comes_in_once_it_is_known_here_and_no_secret_is_made() {
        machine().get(ME).isProblem(403, "forbidden");
        String key = UUID.randomUUID().toString();
        Answer made = create("\"viewer\"", key).is(201);
        assertThat(made.body().path("client_secret").isNull()).isTrue();
        assertThat(made.text("/warning")).contains("outside provider");
        assertThat(create("\"viewer\"", key).is(201).text("/id")).isEqualTo(made.text("/id"));
        create("\"viewer\"", UUID.randomUUID().toString()).isProblem(409, "in-use");

        Answer me = machine().get(ME).is(200);

        assertThat(me.text("/id")).isEqualTo(made.text("/id"));
        assertThat(me.text("/username")).isEqualTo(client);
        assertThat(me.words("/roles")).containsExactly("viewer");
        Answer shown = product.admin().get(one(made)).is(200);
        assertThat(shown.text("/last_seen")).isNotEmpty();
        assertThat(product.admin().get(ACCOUNTS).is(200).http().body()).contains(client);
        product.admin().delete(one(made)).is(204);
    }

    @Test
    void what_it_may_is_decided_here_whatever_the_realm_gives_it() {
        Answer made = create("\"viewer\"");
        String account =
                realm.get("/clients/" + inRealm + "/service-account-user").path("id").asString();
        realm.assign(account, "admin");
        Rest machine = machine();
        assertThat(machine.get(ME).is(200).words("/roles")).containsExactly("viewer");
        machine.get(PDUS).isProblem(403, "forbidden");

        change(made, "{\"roles\":[\"operator\"]}");

        machine.get(PDUS).is(200);
        machine.post(ACCOUNTS, "{\"client_id\":\"x\"}").isProblem(403, "forbidden");
        assertThat(realm.roles(account)).contains("admin").doesNotContain("operator");
        assertThat(product.events("identity.RolesObserved", made.text("/id"))).isEmpty();
        product.admin()
                .post(OwnPeople.one(made.text("/id")) + "/drift/look", "")
                .isProblem(404, "not-found");
        product.admin().delete(one(made)).is(204);
    }

    @Test
    void what_asks_people_for_a_fresh_sign_in_asks_it_for_a_permission_by_name() {
        Answer made = create("\"admin\"");
        String wish = "{\"client_id\":\"%s\"}".formatted(OwnPeople.name("robot-"));
        machine().post(ACCOUNTS, wish).isProblem(401, "step-up-required");
        change(made, "{\"permissions\":[\"users:write\"]}");
        Answer another = machine().post(ACCOUNTS, wish).is(201);
        product.admin().delete(one(another)).is(204);
        product.admin().delete(one(made)).is(204);
    }

    @Test
    void its_secret_is_made_anew_in_the_realm_alone() {
        Answer made = create("\"viewer\"");
        Rest before = machine();
        before.get(ME).is(200);
        product.admin().post(one(made) + "/rotate-secret", "").isProblem(503, "not-configured");

        realm.post("/clients/" + inRealm + "/client-secret", "");

        assertThatThrownBy(this::machine).hasMessageContaining("401");
        before.get(ME).is(200);
        secret = realm.get("/clients/" + inRealm + "/client-secret").path("value").asString();
        machine().get(ME).is(200);
        product.admin().delete(one(made)).is(204);
    }

    @Test
    void who_is_removed_here_stays_out_until_the_client_is_let_in_as_another() {
        Answer made = create("\"viewer\"");
        Rest machine = machine();
        machine.get(ME).is(200);

        product.admin().delete(one(made)).is(204);

        machine.get(ME).isProblem(403, "forbidden");
        machine().get(ME).isProblem(403, "forbidden");
        product.admin().get(one(made)).isProblem(404, "not-found");
        JsonNode there = realm.get("/clients/" + inRealm);
        assertThat(there.path("enabled").asBoolean()).isTrue();
        Answer again = create("\"operator\"");
        assertThat(again.text("/id")).isNotEqualTo(made.text("/id"));
        for (Rest asked : List.of(machine, machine())) {
            Answer me = asked.get(ME).is(200);
            assertThat(me.text("/id"))
                    .as("the client there is the same")
                    .isEqualTo(again.text("/id"));
        }
        product.admin().delete(one(again)).is(204);
    }

    @Test
    void a_client_that_is_not_for_us_opens_nothing_even_when_it_is_known() {
        Answer made = create("\"viewer\"");
        JsonNode mappers = realm.get("/clients/" + inRealm + "/protocol-mappers/models");
        mappers.valueStream()
                .filter(mapper -> mapper.path("name").asString().equals("ops-center"))
                .map(mapper -> mapper.path("id").asString())
                .forEach(id ->
                        realm.delete("/clients/" + inRealm + "/protocol-mappers/models/" + id));
        machine().get(ME).isProblem(401, "invalid-token");
        product.admin().delete(one(made)).is(204);
    }
}
