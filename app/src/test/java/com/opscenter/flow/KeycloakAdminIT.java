package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.USERS;
import static com.opscenter.flow.OwnPeople.name;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.keycloak.KeycloakRealm;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// People are administered here, and it becomes so in a real Keycloak.
class KeycloakAdminIT {

    private static ProductAtKeycloak product;
    private static KeycloakRealm realm;

    @BeforeAll
    static void start() {
        product = ProductAtKeycloak.shared();
        realm = product.realm();
    }

    private static String body(String name) {
        return """
        {"email":"%1$s@example.com","username":"%1$s","firstName":"Ada","lastName":"Lovelace",
         "password":"%2$s","temporary_password":false,"role":"developer"}
        """
                .formatted(name, KeycloakRealm.PASSWORD);
    }

    private static String create(String name) {
        return product.create(name, "developer");
    }

    private static JsonNode there(String id) {
        return realm.get("/users/" + id);
    }

    private static Answer become(String id, String what) {
        return product.admin().post(one(id) + "/" + what, "{\"reason\":\"a test\"}").is(200);
    }

    private static Answer change(String id, String body) {
        return product.admin().put(one(id), body).is(200);
    }

    @Test
    void somebody_is_created_once_and_comes_in_with_their_password() {
        String name = name();
        String key = UUID.randomUUID().toString();
        String path = USERS + "/comprehensive";
        Answer first = product.admin().post(path, body(name), "Idempotency-Key", key).is(201);
        Answer again = product.admin().post(path, body(name), "Idempotency-Key", key).is(201);
        String id = first.text("/id");
        assertThat(again.text("/id")).isEqualTo(id);
        JsonNode known = realm.named(name).orElseThrow();
        assertThat(known.path("id").asString()).isEqualTo(id);
        assertThat(known.path("firstName").asString()).isEqualTo("Ada");
        assertThat(known.at("/attributes/ops_command_id/0").asString()).isNotEmpty();
        assertThat(realm.roles(id)).contains("developer").doesNotContain("viewer");
        Answer me = product.person(name).get("/api/v1/auth/me").is(200);
        assertThat(me.text("/id")).isEqualTo(id);
        assertThat(me.text("/roles/0")).isEqualTo("developer");
        assertThat(product.admin().get(one(id)).is(200).text("/email"))
                .isEqualTo(name + "@example.com");
    }

    @Test
    void an_account_whose_answer_was_lost_is_found_and_becomes_the_person() {
        String name = name();
        String key = UUID.randomUUID().toString();
        product.line().loseAnswersTo("POST /admin/realms/" + realm.name() + "/users HTTP");
        try {
            product.admin()
                    .post(USERS, body(name), "Idempotency-Key", key)
                    .isProblem(504, "upstream-timeout");
        } finally {
            product.line().loseAnswersTo(null);
        }
        JsonNode made = realm.named(name).orElseThrow();
        Answer again = product.admin().post(USERS, body(name), "Idempotency-Key", key).is(201);
        assertThat(again.text("/id")).isEqualTo(made.path("id").asString());
        assertThat(realm.roles(again.text("/id"))).contains("developer");
    }

    @Test
    void whom_only_the_provider_knows_is_a_conflict_that_names_the_field() {
        String name = name();
        String id = realm.person(name, "viewer");
        Answer taken = product.admin().post(USERS, body(name));
        taken.isProblem(409, "user-exists");
        assertThat(taken.text("/errors/0/field")).isIn("email", "username");
        String other = body(name).replace("\"username\":\"" + name, "\"username\":\"x-" + name);
        Answer address = product.admin().post(USERS, other);
        address.isProblem(409, "user-exists");
        assertThat(address.text("/errors/0/field")).isEqualTo("email");
        realm.delete("/users/" + id);
        create(name);
    }

    @Test
    void whom_the_realm_had_before_is_known_without_having_signed_in() {
        String search = USERS + "?search=" + ProductAtKeycloak.OLD_HAND;
        Answer found =
                Until.see(
                        () -> product.admin().get(search),
                        answer -> answer.body().path("users").size() == 1);
        String id = found.text("/users/0/id");
        assertThat(id)
                .isEqualTo(
                        realm.named(ProductAtKeycloak.OLD_HAND)
                                .orElseThrow()
                                .path("id")
                                .asString());
        assertThat(found.text("/users/0/roles/0")).isEqualTo("auditor");
        product.person(ProductAtKeycloak.OLD_HAND).get("/api/v1/auth/me").is(200);
    }

    @Test
    void a_password_that_the_realm_does_not_take_is_named() {
        String name = "long-enough-" + name();
        Answer refused =
                product.admin().post(USERS, body(name).replace(KeycloakRealm.PASSWORD, name));
        refused.isProblem(422, "validation-failed");
        assertThat(refused.text("/errors/0/field")).isEqualTo("password");
        assertThat(realm.named(name)).isEmpty();
    }

    @Test
    void a_change_leaves_what_others_have_written() {
        String name = name();
        String id = create(name);
        ObjectNode user = (ObjectNode) there(id);
        ((ObjectNode) user.get("attributes")).putArray("badge").add("17").add("18");
        realm.put("/users/" + id, user.toString());
        change(id, "{\"email\":\"new-%s@example.com\",\"lastName\":\"\"}".formatted(name));
        JsonNode changed =
                Until.see(() -> there(id), now -> now.path("email").asString().startsWith("new-"));
        assertThat(changed.path("firstName").asString()).isEqualTo("Ada");
        assertThat(changed.path("lastName").asString("")).isEmpty();
        assertThat(changed.at("/attributes/badge")).hasSize(2);
        assertThat(changed.at("/attributes/ops_command_id")).hasSize(1);
    }

    @Test
    void roles_are_given_and_taken_there_and_those_of_keycloak_stay() {
        String id = create(name());
        List<String> before = realm.roles(id);
        String roles = one(id) + "/roles";
        product.admin().post(roles + "/assign?role=analyst", "").is(200);
        Until.see(() -> realm.roles(id), now -> now.contains("analyst"));
        product.admin().delete(roles + "/developer").is(200);
        Until.see(() -> realm.roles(id), now -> !now.contains("developer"));
        assertThat(realm.roles(id)).contains("analyst");
        assertThat(before).anyMatch(role -> role.startsWith("default-roles-"));
        assertThat(realm.roles(id)).anyMatch(role -> role.startsWith("default-roles-"));
    }

    @Test
    void who_is_suspended_is_disabled_there_without_a_session() {
        String name = name();
        String id = create(name);
        realm.token(name);
        become(id, "suspend");
        Until.see(() -> there(id), now -> !now.path("enabled").asBoolean());
        Until.see(() -> realm.get("/users/" + id + "/sessions"), JsonNode::isEmpty);
        become(id, "activate");
        Until.see(() -> there(id), now -> now.path("enabled").asBoolean());
        product.person(name).get("/api/v1/auth/me").is(200);
    }

    @Test
    void sessions_at_the_provider_are_listed_and_ended() {
        String name = name();
        String id = create(name);
        String sessions = one(id) + "/sessions";
        realm.token(name);
        realm.token(name);
        Answer listed = product.admin().get(sessions).is(200);
        assertThat(listed.body().path("total").asInt()).isEqualTo(2);
        assertThat(listed.text("/sessions/0/source")).isEqualTo("idp");
        assertThat(listed.text("/sessions/0/ipAddress")).isNotEmpty();
        String first = listed.text("/sessions/0/id");
        Answer ended = product.admin().delete(sessions + "/" + first).is(200);
        assertThat(ended.body().path("ended").asInt()).isEqualTo(1);
        product.admin().delete(sessions + "/" + first).isProblem(404, "not-found");
        assertThat(product.admin().delete(sessions).is(200).body().path("ended").asInt())
                .isEqualTo(1);
        assertThat(realm.get("/users/" + id + "/sessions")).isEmpty();
        Until.see(
                () -> product.admin().get(one(id) + "/activity?limit=50").is(200).http().body(),
                told -> told.split("identity.ProviderSessionEnded", -1).length == 3);
    }

    @Test
    void who_is_deleted_is_gone_there() {
        String name = name();
        String id = create(name);
        product.admin().delete(one(id)).is(200);
        Until.see(() -> realm.named(name), Optional::isEmpty);
    }

    @Test
    void a_letter_that_nobody_carries_is_refused_and_keeps_nobody_from_being_made() {
        String name = name();
        Answer made =
                product.admin()
                        .post(
                                USERS,
                                "{\"email\":\"%s@example.com\",\"sendWelcomeEmail\":true}"
                                        .formatted(name))
                        .is(201);
        assertThat(made.body().path("welcome_email_sent").asBoolean()).isFalse();
        assertThat(made.text("/warnings/0")).contains("mail server");
        product.admin()
                .post(one(made.text("/id")) + "/reset-password", "")
                .isProblem(503, "not-configured");
    }

    @Test
    void what_is_decided_while_the_provider_is_away_becomes_so_in_order() {
        String id = create(name());
        String leaving = name();
        String gone = create(leaving);
        String name = name();
        String key = UUID.randomUUID().toString();
        product.line().cut();
        try {
            Answer refused = product.admin().post(USERS, body(name), "Idempotency-Key", key);
            refused.isProblem(503, "upstream-unavailable");
            assertThat(refused.header("Retry-After")).hasValue("5");
            Answer health = product.anybody().get("/api/v1/health").is(200);
            assertThat(health.text("/checks/identity_provider")).isEqualTo("degraded");
            assertThat(product.admin().get("/api/v1/ops/verdict").is(200).http().body())
                    .contains("identity/provider");
            change(id, "{\"firstName\":\"First\"}");
            become(id, "suspend");
            change(id, "{\"firstName\":\"Second\"}");
            become(id, "activate");
            change(id, "{\"firstName\":\"Third\"}");
            product.admin().delete(one(gone)).is(200);
            assertThat(there(id).path("firstName").asString()).isEqualTo("Ada");
            assertThat(realm.named(leaving)).isPresent();
        } finally {
            product.line().mend();
        }
        JsonNode last =
                Until.see(() -> there(id), now -> now.path("firstName").asString().equals("Third"));
        assertThat(last.path("enabled").asBoolean()).isTrue();
        Until.see(() -> realm.named(leaving), Optional::isEmpty);
        product.admin().post(USERS, body(name), "Idempotency-Key", key).is(201);
        Until.see(
                () -> product.anybody().get("/api/v1/health").text("/checks/identity_provider"),
                "up"::equals);
        assertThat(product.admin().get("/api/v1/ops/verdict").is(200).http().body())
                .doesNotContain("identity/provider");
    }
}
