package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.name;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.keycloak.KeycloakRealm;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a real Keycloak does not take, or does not give up, holds up nothing else.
class KeycloakRefusesIT {

    private static final String LETTERS = "/api/v1/system/dead-letters";
    private static final String ME = "/api/v1/auth/me";

    private static ProductAtKeycloak product;
    private static KeycloakRealm realm;

    @BeforeAll
    static void start() {
        product = ProductAtKeycloak.shared();
        realm = product.realm();
    }

    private static String create(String name) {
        return product.create(name, "developer");
    }

    private static void suspend(String id) {
        product.admin().post(one(id) + "/suspend", "{\"reason\":\"a test\"}").is(200);
        Until.see(() -> realm.get("/users/" + id).path("enabled").asBoolean(), enabled -> !enabled);
    }

    private static List<JsonNode> letters(String id) {
        return product.admin()
                .get(LETTERS)
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .filter(letter -> letter.toString().contains(id))
                .toList();
    }

    private static JsonNode letter(String id) {
        return Until.see(() -> letters(id), all -> !all.isEmpty()).getFirst();
    }

    private static void retry(JsonNode letter) {
        product.admin().post(LETTERS + "/" + letter.path("id").asString() + "/retry", "").is(204);
    }

    private static List<String> roles(Rest rest) {
        return rest.get(ME)
                .is(200)
                .body()
                .at("/roles")
                .valueStream()
                .map(JsonNode::asString)
                .sorted()
                .toList();
    }

    @Test
    void a_name_it_does_not_take_keeps_nobody_in() {
        String id = create(name());
        product.admin().put(one(id), "{\"lastName\":\"Lovelace (extern)\"}").is(200);
        assertThat(letter(id).toString()).contains("lastName").doesNotContain("extern");
        suspend(id);
        assertThat(realm.get("/users/" + id).path("lastName").asString()).isEqualTo("Lovelace");
        product.admin().put(one(id), "{\"lastName\":\"King\"}").is(200);
        Until.see(() -> realm.get("/users/" + id).path("lastName").asString(), "King"::equals);
        retry(letter(id));
        Until.see(() -> letters(id), List::isEmpty);
        assertThat(realm.get("/users/" + id).path("lastName").asString()).isEqualTo("King");
    }

    @Test
    void an_address_that_only_it_knows_keeps_nobody_in() {
        String taken = name();
        String other = realm.person(taken, "viewer");
        String id = create(name());
        String wish = "{\"email\":\"%s@example.com\"}".formatted(taken);
        Answer told = product.admin().put(one(id), wish);
        told.isProblem(409, "user-exists");
        assertThat(told.text("/errors/0/field")).isEqualTo("email");
        product.line().cut();
        try {
            product.admin().put(one(id), wish).is(200);
        } finally {
            product.line().mend();
        }
        suspend(id);
        JsonNode letter = letter(id);
        assertThat(letter.toString()).contains("email").doesNotContain(taken);
        realm.delete("/users/" + other);
        retry(letter);
        Until.see(
                () -> realm.get("/users/" + id).path("email").asString(),
                (taken + "@example.com")::equals);
        assertThat(realm.get("/users/" + id).path("enabled").asBoolean()).isFalse();
    }

    @Test
    void a_role_that_was_taken_here_and_comes_from_a_group_there_stays_taken() {
        String name = name();
        String id = realm.person(name, "viewer");
        String group = realm.group("of-" + name, "operator");
        realm.put("/users/" + id + "/groups/" + group, "{}");
        Rest first = Rest.bearer(product.url(), realm.token(name));
        assertThat(roles(first)).containsExactly("operator", "viewer");

        product.admin().delete(one(id) + "/roles/operator").is(200);
        Until.see(() -> roles(first), List.of("viewer")::equals);
        assertThat(letter(id).toString()).contains("still gives", "operator");
        for (int token = 0; token < 2; token++) {
            Rest next = Rest.bearer(product.url(), realm.token(name));
            assertThat(roles(next)).containsExactly("viewer");
        }

        realm.delete("/users/" + id + "/groups/" + group);
        retry(letter(id));
        Until.see(() -> letters(id), List::isEmpty);
        assertThat(roles(Rest.bearer(product.url(), realm.token(name)))).containsExactly("viewer");
        realm.assign(id, "operator");
        assertThat(roles(Rest.bearer(product.url(), realm.token(name))))
                .as("once it has followed, it may give it again")
                .containsExactly("operator", "viewer");
    }

    @Test
    void a_role_that_was_taken_stays_so_while_it_does_not_let_us_take_it_there() {
        String name = name();
        String id = realm.person(name, "operator");
        Rest first = Rest.bearer(product.url(), realm.token(name));
        assertThat(roles(first)).containsExactly("operator");
        product.line().cut();
        try {
            product.admin().post(one(id) + "/roles/assign?role=viewer", "").is(200);
            product.admin().delete(one(id) + "/roles/operator").is(200);
            Until.see(() -> roles(first), List.of("viewer")::equals);
            Rest next = Rest.bearer(product.url(), realm.token(name));
            assertThat(roles(next)).containsExactly("viewer");
        } finally {
            product.line().mend();
        }
        Until.see(() -> realm.roles(id), now -> !now.contains("operator"));
    }
}
