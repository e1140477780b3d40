package com.opscenter.flow;

import static com.opscenter.flow.OwnRoles.PERMISSIONS;
import static com.opscenter.flow.OwnRoles.ROLES;
import static com.opscenter.flow.OwnRoles.body;
import static com.opscenter.flow.OwnRoles.change;
import static com.opscenter.flow.OwnRoles.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Whoever looks after people becomes no stronger by roles of their own, whatever door they try.
class RoleDoorsIT {

    private static final String MONEY = "\"billing\":[\"write\"]";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final OwnRoles roles = new OwnRoles(product);

    private String me;
    private Rest moderator;
    private String strong;
    private String weak;

    @BeforeEach
    void begin() {
        String name = OwnPeople.name();
        me = people.create(name, "moderator");
        moderator = people.signIn(name).rest();
        strong = roles.define(MONEY);
        weak = roles.define("\"users\":[\"read\"]");
        assign(weak).is(200);
    }

    @AfterEach
    void nobodyIsStronger() {
        JsonNode held = product.robot().get(OwnPeople.one(me) + "/roles").is(200).body();
        assertThat(held.path("roles").valueStream().map(one -> one.path("name").asString()))
                .containsExactlyInAnyOrder("moderator", weak);
        assertThat(
                        moderator
                                .get("/api/v1/auth/me")
                                .body()
                                .path("permissions")
                                .valueStream()
                                .map(JsonNode::asString))
                .doesNotContain("billing:write", "users:delete");
        roles.discard(weak, me);
        roles.discard(strong);
    }

    @Test
    void by_defining_one() {
        tooStrong(moderator.post(ROLES, body(OwnRoles.name(), 6, "platform", MONEY)));
        tooStrong(moderator.post(ROLES, body(OwnRoles.name(), 6, "own", MONEY)));
        tooStrong(moderator.post(ROLES, body(OwnRoles.name(), 6, "own", "\"users\":[\"delete\"]")));
        String own = OwnRoles.name();
        moderator.post(ROLES, body(own, 2, "platform", "\"users\":[\"write\"]")).is(201);
        moderator.delete(one(own)).is(204);
    }

    @Test
    void by_changing_the_one_they_hold() {
        tooStrong(moderator.put(one(weak), "{\"permissions\":{%s}}".formatted(MONEY)));
        tooStrong(
                moderator.put(
                        one(weak) + "?dry_run=true", "{\"permissions\":{%s}}".formatted(MONEY)));
    }

    @Test
    void by_putting_permissions_into_one() {
        tooStrong(moderator.post(PERMISSIONS + "/grant", change(weak, "billing", "write")));
        tooStrong(moderator.post(PERMISSIONS + "/grant", change(strong, "users", "read")));
        tooStrong(moderator.post(PERMISSIONS + "/revoke", change(strong, "billing", "write")));
        tooStrong(moderator.delete(one(strong)));
    }

    @Test
    void by_taking_one_that_others_made() {
        tooStrong(assign(strong));
        tooStrong(
                moderator.put(
                        OwnPeople.one(me), "{\"roles\":[\"moderator\",\"%s\"]}".formatted(strong)));
        assertThat(
                        moderator
                                .get(OwnPeople.USERS + "/roles/available")
                                .body()
                                .path("roles")
                                .valueStream()
                                .map(one -> one.path("name").asString()))
                .contains(weak)
                .doesNotContain(strong, "admin");
    }

    @Test
    void by_creating_somebody_who_has_it() {
        String body =
                "{\"email\":\"%s@example.com\",\"roles\":[\"%s\"]}"
                        .formatted(OwnPeople.name(), strong);
        tooStrong(moderator.post(OwnPeople.USERS, body));
    }

    @Test
    void by_many_at_a_time() {
        String bulk = OwnPeople.USERS + "/bulk/";
        Answer assigned =
                moderator
                        .post(
                                bulk + "assign-roles",
                                "{\"user_ids\":[\"%s\"],\"role\":\"%s\"}".formatted(me, strong))
                        .is(200);
        assertThat(assigned.text("/failed/0/code")).isEqualTo("role-too-strong");
        String row =
                "{\"users\":[{\"email\":\"%s@example.com\",\"role\":\"%s\"}]}"
                        .formatted(OwnPeople.name(), strong);
        Answer imported = moderator.post(bulk + "import", row).is(200);
        assertThat(imported.text("/failed/0/code")).isEqualTo("role-too-strong");
        assertThat(imported.body().path("total_succeeded").asInt()).isZero();
    }

    /// An invitation names what somebody is in an organization, and no role at all.
    @Test
    void by_an_invitation() {
        OwnTeam team = OwnTeam.found(people);
        for (String role : List.of(strong, weak)) {
            Answer refused = team.invite(OwnPeople.name() + "@example.com", role);
            refused.isProblem(422, "validation-failed");
        }
    }

    /// Neither does one who could not be stronger than them keep whoever is from anything.
    @Test
    void by_keeping_out_whoever_is_stronger() {
        String other = people.create(OwnPeople.name(), strong);
        tooStrong(moderator.post(OwnPeople.one(other) + "/suspend", "{\"reason\":\"no\"}"));
        tooStrong(moderator.delete(OwnPeople.one(other) + "/roles/" + strong));
        product.robot().delete(OwnPeople.one(other) + "/roles/" + strong).is(200);
    }

    private Answer assign(String role) {
        return moderator.post(
                OwnPeople.one(me) + "/roles/assign", "{\"role\":\"%s\"}".formatted(role));
    }

    private static void tooStrong(Answer answer) {
        if (answer.status() == 200) {
            assertThat(answer.body().path("dry_run").asBoolean()).isTrue();
            assertThat(answer.text("/problem/code")).isEqualTo("role-too-strong");
        } else {
            answer.isProblem(403, "role-too-strong");
        }
    }
}
