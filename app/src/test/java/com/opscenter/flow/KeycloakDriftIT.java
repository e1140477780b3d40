package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.name;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.keycloak.KeycloakRealm;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What somebody changes in the console of a real Keycloak is seen here, told to whoever may know
/// it, and answered.
class KeycloakDriftIT {

    private static final String DRIFTS = "/api/v1/sources/drift";

    /// What was decided within these seconds is no difference yet: everybody is made at once.
    private static final Deque<Someone> VIEWERS = new ArrayDeque<>();

    @TempDir private static Path folder;

    private static ProductAtKeycloak product;
    private static KeycloakRealm realm;
    private static Someone developer;
    private static Someone operator;

    record Someone(String name, String id) {}

    @BeforeAll
    static void start() {
        product =
                new ProductAtKeycloak(
                        folder.resolve("data"), List.of("--opscenter.identity.look=10s"));
        realm = product.realm();
        developer = create("developer");
        operator = create("operator");
        for (int viewer = 0; viewer < 5; viewer++) {
            VIEWERS.add(create("viewer"));
        }
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static Someone create(String role) {
        String name = name();
        return new Someone(name, product.create(name, role));
    }

    private static JsonNode there(String id) {
        return realm.get("/users/" + id);
    }

    /// As an administrator of the realm does by hand.
    private static void change(String id, Consumer<ObjectNode> change) {
        ObjectNode account = (ObjectNode) there(id);
        change.accept(account);
        realm.put("/users/" + id, account.toString());
    }

    private static String drift(String id, String aspect) {
        return DRIFTS + "/user:" + id + ":" + aspect;
    }

    /// Once it was looked at this account.
    private static JsonNode seen(String id, String aspect) {
        look(id);
        return shown(id, aspect);
    }

    private static Answer look(String id) {
        return Until.see(
                        () -> product.admin().post(one(id) + "/drift/look", ""),
                        answer -> answer.status() != 409)
                .is(200);
    }

    private static JsonNode shown(String id, String aspect) {
        return Until.see(
                        () -> product.admin().get(drift(id, aspect)),
                        answer -> answer.status() == 200)
                .body();
    }

    private static void isOver(String id, String aspect) {
        Until.see(() -> product.admin().get(drift(id, aspect)).status(), status -> status == 404);
    }

    private static String ended(Answer asked) {
        String command = asked.header("Location").orElseThrow();
        return product.admin().get(command + "?wait=30").is(200).text("/status");
    }

    @Test
    void what_was_changed_there_is_shown_to_whoever_may_see_people_and_answered() {
        String name = developer.name();
        String id = developer.id();
        String moved = name + "-moved@example.com";
        change(id, account -> account.put("email", moved));
        change(id, account -> account.put("lastName", "King"));
        realm.assign(id, "operator");

        JsonNode email = seen(id, "email");
        assertThat(email.path("wanted").asString()).isEqualTo(name + "@example.com");
        assertThat(email.path("observed").asString()).isEqualTo(moved);
        assertThat(email.at("/target/name").asString()).isEqualTo(name);
        assertThat(seen(id, "roles").path("observed").asString()).isEqualTo("developer, operator");
        seen(id, "name");
        Until.see(
                () -> product.admin().get(one(id)).is(200).body().at("/idp/drift").toString(),
                "[\"email\",\"name\",\"roles\"]"::equals);
        assertThat(product.admin().get("/api/v1/ops/verdict").is(200).http().body())
                .contains("/ops/drift?domain=identity")
                .doesNotContain(name);
        others(name, id);

        String accept = drift(id, "email") + "/accept";
        Answer dry = product.admin().post(accept + "?dry_run=true", "{}").is(200);
        assertThat(dry.http().body())
                .contains("identity.AccountDriftAccepted", "identity.UserProfileChanged")
                .doesNotContain(moved);
        product.admin().post(accept, "{\"observed\":\"else\"}").isProblem(409, "state-moved-on");
        Answer accepted = product.admin().post(accept, "{\"reason\":\"married\"}").is(202);
        assertThat(accepted.text("/status")).isEqualTo("confirmed");
        isOver(id, "email");
        assertThat(product.admin().get(one(id)).is(200).text("/email")).isEqualTo(moved);

        Answer named = product.admin().post(drift(id, "name") + "/enforce", "{}").is(202);
        assertThat(ended(named)).isEqualTo("confirmed");
        isOver(id, "name");
        assertThat(there(id).path("lastName").asString()).isEqualTo("Lovelace");
        assertThat(there(id).path("email").asString()).isEqualTo(moved);

        Answer taken = product.admin().post(drift(id, "roles") + "/enforce", "{}").is(202);
        assertThat(ended(taken)).isEqualTo("confirmed");
        assertThat(realm.roles(id)).contains("developer").doesNotContain("operator");
        isOver(id, "roles");
    }

    /// Who runs the equipment sees what drifts, and no people.
    private static void others(String name, String id) {
        Rest rest = product.person(operator.name());
        assertThat(rest.get(DRIFTS).is(200).http().body()).doesNotContain(id);
        rest.get(drift(id, "email")).isProblem(404, "not-found");
        assertThat(rest.post(drift(id, "email") + "/accept", "{}").status()).isIn(403, 404);
        assertThat(product.admin().get("/api/v1/ops/snapshot").is(200).http().body())
                .doesNotContain(name + "-moved");
    }

    @Test
    void whoever_is_disabled_there_is_seen_by_itself_and_so_here_once_it_is_accepted() {
        String id = VIEWERS.remove().id();
        change(id, account -> account.put("enabled", false));
        assertThat(shown(id, "enabled").path("observed").asString()).isEqualTo("disabled");
        assertThat(product.admin().get(one(id)).is(200).text("/status")).isEqualTo("enabled");
        product.admin().post(drift(id, "enabled") + "/accept", "{}").is(202);
        isOver(id, "enabled");
        assertThat(product.admin().get(one(id)).is(200).text("/status")).isEqualTo("disabled");
    }

    @Test
    void an_account_that_was_deleted_there_can_be_accepted_only() {
        String id = VIEWERS.remove().id();
        realm.delete("/users/" + id);
        JsonNode gone = seen(id, "account");
        assertThat(gone.path("enforceable").asBoolean()).isFalse();
        product.admin()
                .post(drift(id, "account") + "/enforce", "{}")
                .isProblem(422, "capability-missing");
        product.admin().post(drift(id, "account") + "/accept", "{}").is(202);
        isOver(id, "account");
        assertThat(product.admin().get(one(id)).is(200).text("/status")).isEqualTo("deleted");
    }

    @Test
    void what_it_does_not_take_stands_as_a_difference_with_the_reason() {
        String id = VIEWERS.remove().id();
        product.admin().put(one(id), "{\"lastName\":\"Lovelace (extern)\"}").is(200);
        JsonNode refused = shown(id, "name");
        assertThat(refused.path("wanted").asString()).isEqualTo("Ada Lovelace (extern)");
        assertThat(refused.path("refusal").asString()).contains("lastName");
        Answer again = product.admin().post(drift(id, "name") + "/enforce", "{}").is(202);
        assertThat(ended(again)).isEqualTo("rejected");
        product.admin().post(drift(id, "name") + "/accept", "{}").is(202);
        isOver(id, "name");
        assertThat(product.admin().get(one(id)).is(200).text("/lastName")).isEqualTo("Lovelace");
    }

    @Test
    void it_can_be_looked_at_once() {
        String id = VIEWERS.remove().id();
        look(id);
        change(id, account -> account.put("emailVerified", true));
        assertThat(look(id).text("/drift/0")).isEqualTo("verified");
        product.admin().post(drift(id, "verified") + "/accept", "{}").is(202);
        isOver(id, "verified");
    }

    @Test
    void a_role_that_is_given_there_holds_once_somebody_accepts_it() {
        Someone person = VIEWERS.remove();
        String id = person.id();
        realm.assign(id, "auditor");
        Rest token = product.person(person.name());
        assertThat(token.get("/api/v1/auth/me").is(200).body().at("/roles").toString())
                .isEqualTo("[\"viewer\"]");
        seen(id, "roles");
        product.admin().post(drift(id, "roles") + "/accept", "{}").is(202);
        Until.see(
                () -> token.get("/api/v1/auth/me").is(200).body().at("/roles").toString(),
                roles -> roles.contains("auditor"));
    }
}
