package com.opscenter.flow;

import static com.opscenter.flow.OwnRoles.PERMISSIONS;
import static com.opscenter.flow.OwnRoles.ROLES;
import static com.opscenter.flow.OwnRoles.body;
import static com.opscenter.flow.OwnRoles.change;
import static com.opscenter.flow.OwnRoles.one;
import static com.opscenter.flow.OwnRoles.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Roles of one's own: made, given, changed, taken and deleted, each at once.
class PermissionsIT {

    private static final String SWITCH = "/api/v1/power/outlets/pdu-2:7/off?dry_run=true";
    private static final String AUDIT = "/api/v1/audit/events";
    private static final String REASON = "{\"reason\":\"looked at it\"}";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final OwnRoles roles = new OwnRoles(product);
    private final Rest robot = product.robot();

    @Test
    void what_a_role_holds_may_be_done_at_once_and_what_is_taken_out_may_not() {
        String role = roles.define("\"power\":[\"read\"],\"audit\":[\"read\"]");
        String name = OwnPeople.name();
        String id = people.create(name, role);
        Person person = people.signIn(name);
        Rest rest = person.rest();
        rest.get(AUDIT).is(200);
        rest.post(SWITCH, "{}").isProblem(403, "forbidden");
        roles.grant(role, "power", "execute");
        rest.post(SWITCH, "{}").is(200);

        try (Live live = person.listener().hear(product.topic("audit"))) {
            live.next(frame -> frame.destination().equals(product.topic("audit")));
            roles.revoke(role, "audit", "read");
            rest.get(AUDIT).isProblem(403, "forbidden");
            Live.Frame ended = live.next(frame -> frame.command().equals("ERROR"));
            assertThat(ended.headers().toString() + ended.body()).contains("forbidden");
        }
        roles.discard(role, id);
        rest.post(SWITCH, "{}").isProblem(403, "forbidden");
    }

    @Test
    void a_role_is_given_by_name_and_shown_wherever_roles_are() {
        String role = roles.define("\"analytics\":[\"read\"]");
        String id = people.create(OwnPeople.name(), "viewer");
        robot.post(OwnPeople.one(id) + "/roles/assign", "{\"role\":\"" + role + "\"}").is(200);
        JsonNode held = robot.get(OwnPeople.one(id) + "/roles").is(200).body().path("roles");
        assertThat(held).anySatisfy(one -> assertThat(one.path("name").asString()).isEqualTo(role));
        robot.get(OwnPeople.USERS + "?role=" + role).is(200);
        for (String list : List.of("hierarchy", "available")) {
            JsonNode all = robot.get(OwnPeople.USERS + "/roles/" + list).is(200).body();
            assertThat(all.path("roles"))
                    .anySatisfy(one -> assertThat(one.path("name").asString()).isEqualTo(role));
        }
        JsonNode matrix = robot.get(OwnPeople.USERS + "/roles/permissions").is(200).body();
        assertThat(matrix).isEqualTo(robot.get(PERMISSIONS + "/matrix").is(200).body());
        assertThat(texts(matrix.at("/matrix/" + role + "/analytics"))).containsExactly("read");
        assertThat(robot.get(PERMISSIONS + "/stats").body().at("/holders/" + role).asInt())
                .isEqualTo(1);
        roles.discard(role, id);
    }

    @Test
    void one_that_somebody_holds_stays_and_the_name_of_a_deleted_one_is_gone() {
        String role = roles.define("\"power\":[\"read\"]");
        String id = people.create(OwnPeople.name(), role);
        robot.delete(one(role)).isProblem(409, "in-use");
        robot.delete(one(role) + "?dry_run=true").is(200);
        roles.discard(role, id);
        robot.get(one(role)).isProblem(404, "not-found");
        robot.delete(one(role)).isProblem(404, "not-found");
        robot.post(ROLES, body(role, 6, "own", "")).isProblem(409, "in-use");
        robot.post(OwnPeople.one(id) + "/roles/assign", "{\"role\":\"" + role + "\"}")
                .isProblem(404, "not-found");
        Answer named = robot.put(OwnPeople.one(id), "{\"roles\":[\"" + role + "\"]}");
        named.isProblem(422, "validation-failed");
        assertThat(named.text("/errors/0/field")).isEqualTo("roles");
    }

    @Test
    void a_rehearsal_tells_how_many_gain_and_lose_what() {
        String role = roles.define("\"power\":[\"read\"]");
        String id = people.create(OwnPeople.name(), role);
        Answer would =
                robot.put(
                                one(role) + "?dry_run=true",
                                "{\"permissions\":{\"network\":[\"read\",\"write\"]}}")
                        .is(200);
        assertThat(would.body().path("accepted").asBoolean()).isTrue();
        assertThat(would.body().at("/impact/holders").asInt()).isEqualTo(1);
        assertThat(texts(would.body().at("/impact/gained")))
                .containsExactly("network:read", "network:write");
        assertThat(texts(would.body().at("/impact/lost"))).containsExactly("power:read");
        assertThat(would.body().at("/impact/scope").isNull()).isTrue();
        Answer shown = robot.get(one(role)).is(200);
        assertThat(texts(shown.body().at("/permissions/power"))).containsExactly("read");
        roles.discard(role, id);
    }

    @Test
    void a_change_of_what_moved_on_is_refused_and_what_is_left_out_stays() {
        String role = roles.define("\"power\":[\"read\"]");
        String seen = robot.get(one(role)).header("ETag").orElseThrow();
        Answer changed = robot.put(one(role), "{\"description\":\"At night\"}", "If-Match", seen);
        changed.is(200);
        assertThat(changed.text("/description")).isEqualTo("At night");
        assertThat(texts(changed.body().at("/permissions/power"))).containsExactly("read");
        assertThat(changed.header("ETag").orElseThrow()).isNotEqualTo(seen);
        robot.put(one(role), "{\"level\":7}", "If-Match", seen).isProblem(412, "version-conflict");
        robot.delete(one(role), "If-Match", seen).isProblem(412, "version-conflict");
        roles.discard(role);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name        | {\"level\":5,\"scope\":\"own\"}",
                "name        | {\"name\":\"No Name\",\"level\":5,\"scope\":\"own\"}",
                "level       | {\"name\":\"some-role\",\"scope\":\"own\"}",
                "level       | {\"name\":\"some-role\",\"level\":1,\"scope\":\"own\"}",
                "scope       | {\"name\":\"some-role\",\"level\":5,\"scope\":\"all\"}",
                "permissions | {\"name\":\"some-role\",\"level\":5,\"scope\":\"own\",\"permissions\":{\"power\":[\"fly\"]}}",
                "permissions | {\"name\":\"some-role\",\"level\":5,\"scope\":\"own\",\"permissions\":{\"moon\":[\"read\"]}}",
                "permissions.power | {\"name\":\"some-role\",\"level\":5,\"scope\":\"own\",\"permissions\":{\"power\":null}}",
                "inherits    | {\"name\":\"some-role\",\"level\":5,\"scope\":\"own\",\"inherits\":[\"some-role\"]}"
            })
    void what_is_wrong_is_named_and_nothing_is_made(String field, String body) {
        Answer refused = robot.post(ROLES, body).isProblem(422, "validation-failed");
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        robot.get(one("some-role")).isProblem(404, "not-found");
    }

    /// Both are about other things, so neither is lost.
    @Test
    void two_who_change_a_role_at_the_same_instant_are_both_heard() {
        String role = roles.define("\"power\":[\"read\"]");
        List<Answer> answers =
                AtOnce.send(
                        List.of(
                                () -> robot.put(one(role), "{\"level\":7}"),
                                () -> robot.put(one(role), "{\"description\":\"At night\"}")));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        JsonNode after = robot.get(one(role)).is(200).body();
        assertThat(after.path("level").asInt()).isEqualTo(7);
        assertThat(after.path("description").asString()).isEqualTo("At night");
        roles.discard(role);
    }

    @Test
    void roles_that_are_there_from_the_start_stay_as_they_are() {
        robot.post(ROLES, body("viewer", 5, "own", "")).isProblem(409, "in-use");
        robot.put(one("viewer"), "{\"level\":9}").isProblem(403, "forbidden");
        robot.delete(one("viewer")).isProblem(403, "forbidden");
        robot.post(PERMISSIONS + "/grant", change("viewer", "power", "execute"))
                .isProblem(403, "forbidden");
    }

    @Test
    void people_prove_again_who_they_are_before_they_decide_what_others_may() {
        String id = people.create(OwnPeople.name(), "moderator");
        Rest longAgo = people.bearer(id, Duration.ofMinutes(6));
        String body = body(OwnRoles.name(), 6, "own", "");
        longAgo.post(ROLES, body).isProblem(401, "step-up-required");
        longAgo.post(ROLES + "?dry_run=true", body).is(200);
        longAgo.delete(one("viewer")).isProblem(401, "step-up-required");
        longAgo.post(PERMISSIONS + "/revoke", change("viewer", "power", "read"))
                .isProblem(401, "step-up-required");
    }

    @Test
    void what_is_made_anew_from_the_history_is_the_same() {
        String role = roles.define("\"power\":[\"read\",\"write\"]");
        String gone = roles.define("\"power\":[\"read\"]");
        roles.discard(gone);
        JsonNode before = robot.get(ROLES).is(200).body();
        String processor = "/api/v1/system/processors/identity_role/";
        robot.post(processor + "rebuild", REASON).is(204);
        JsonNode ready =
                Until.see(
                        this::processor,
                        shown -> shown.at("/rebuild/state").asString("").equals("ready"));
        assertThat(ready.at("/rebuild/differences").asLong()).isZero();
        assertThat(robot.get(ROLES).is(200).body()).isEqualTo(before);
        robot.post(processor + "switch", REASON).is(204);
        Until.see(this::processor, shown -> shown.path("previous").isObject());
        assertThat(robot.get(ROLES).is(200).body()).isEqualTo(before);
        robot.post(processor + "discard", REASON).is(204);
        roles.discard(role);
    }

    private JsonNode processor() {
        return robot.get("/api/v1/system/processors")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("name").asString().equals("identity_role"))
                .findFirst()
                .orElseThrow();
    }
}
