package com.opscenter.flow;

import static com.opscenter.flow.OwnRoles.PERMISSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.SystemRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Why somebody may do something, or why not and what would be enough.
class ExplainIT {

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final OwnRoles roles = new OwnRoles(product);
    private final Rest robot = product.robot();

    @Test
    void the_role_that_allows_it_is_named_and_what_would_be_enough_where_none_does() {
        String role = roles.define("\"power\":[\"execute\"]");
        String id = people.create(OwnPeople.name(), "viewer");
        JsonNode before = why(robot, "power", "execute", "&target=outlet/pdu-1/2", id);
        assertThat(before.path("allowed").asBoolean()).isFalse();
        assertThat(before.path("rule").asInt()).isZero();
        assertThat(enough(before)).contains("admin", "operator", role).doesNotContain("viewer");

        robot.post(OwnPeople.one(id) + "/roles/assign", "{\"role\":\"" + role + "\"}").is(200);

        JsonNode after =
                Until.see(
                        () -> why(robot, "power", "execute", "&target=outlet/pdu-1/2", id),
                        shown -> shown.path("allowed").asBoolean());
        assertThat(after.path("rule").asInt()).isEqualTo(1);
        assertThat(after.path("by").asString()).isEqualTo(role);
        assertThat(after.path("org_id").asString()).isEqualTo(product.organization());
        assertThat(after.path("enough")).isEmpty();
        Answer checked =
                robot.post(
                                PERMISSIONS + "/check",
                                "{\"user_id\":\"%s\",\"resource\":\"power\",\"action\":\"execute\"}"
                                        .formatted(id))
                        .is(200);
        assertThat(checked.body()).hasSize(2);
        assertThat(checked.body().path("allowed").asBoolean()).isTrue();
        roles.discard(role, id);
    }

    @Test
    void everybody_asks_about_themselves_and_few_about_others() {
        Rest viewer = product.person("viewer").rest();
        String admin = product.person("admin").rest().get("/api/v1/auth/me").text("/id");
        JsonNode own = ask(viewer, "power", "read", "").is(200).body();
        assertThat(own.path("allowed").asBoolean()).isTrue();
        assertThat(own.path("by").asString()).isEqualTo("viewer");
        String me = viewer.get("/api/v1/auth/me").text("/id");
        ask(viewer, "power", "read", "&user_id=" + me).is(200);
        ask(viewer, "power", "read", "&user_id=" + admin).isProblem(403, "forbidden");
        viewer.post(
                        PERMISSIONS + "/check",
                        "{\"user_id\":\"%s\",\"resource\":\"power\",\"action\":\"read\"}"
                                .formatted(admin))
                .isProblem(403, "forbidden");
        Rest auditor = product.person("auditor").rest();
        ask(auditor, "power", "read", "&user_id=" + admin).is(200);
        ask(auditor, "power", "read", "&user_id=nobody").isProblem(404, "not-found");
    }

    @Test
    void who_manages_members_asks_about_them_there_and_nowhere_else() {
        OwnTeam team = OwnTeam.found(people);
        String member = people.create(OwnPeople.name(), "viewer");
        String other = people.create(OwnPeople.name(), "viewer");
        robot.post(
                        team.path() + "/members",
                        "{\"user_id\":\"%s\",\"role\":\"billing_admin\"}".formatted(member))
                .is(200);
        String there = "&target=organization/" + team.id();
        Answer asked =
                Until.see(
                        () -> ask(team.owner(), "billing", "write", there + "&user_id=" + member),
                        shown -> shown.status() == 200);
        JsonNode billing = asked.body();
        assertThat(billing.path("allowed").asBoolean()).isTrue();
        assertThat(billing.path("rule").asInt()).isEqualTo(3);
        assertThat(billing.path("by").asString()).isEqualTo("billing_admin");
        JsonNode settings = why(team.owner(), "organizations", "write", there, member);
        assertThat(enough(settings)).contains("owner", "admin", "moderator");
        ask(team.owner(), "power", "read", there + "&user_id=" + other).isProblem(403, "forbidden");
        ask(team.owner(), "power", "read", "&target=platform&user_id=" + member)
                .isProblem(403, "forbidden");
    }

    @Test
    void who_manages_members_sees_all_that_each_of_them_may_there() {
        OwnTeam team = OwnTeam.found(people);
        String member = people.create(OwnPeople.name(), "developer");
        String joining = "{\"user_id\":\"%s\",\"role\":\"member\"}".formatted(member);
        robot.post(team.path() + "/members", joining).is(200);
        String path = team.path() + "/members/" + member + "/permissions";
        JsonNode seen =
                Until.see(() -> team.owner().get(path), answer -> answer.status() == 200).body();
        assertThat(seen.path("org_role").asString()).isEqualTo("member");
        assertThat(seen.path("kept_out").asBoolean()).isFalse();
        JsonNode read = held(seen, "power:read");
        assertThat(read.path("rule").asInt()).isEqualTo(2);
        assertThat(read.path("by").asString()).isEqualTo("developer");
        assertThat(held(seen, "power:execute").isMissingNode()).isTrue();
        robot.get(path).is(200);
        Rest stranger = product.person("viewer").rest();
        stranger.get(path).isProblem(404, "not-found");
        String nobody = team.path() + "/members/" + team.id() + "/permissions";
        team.owner().get(nobody).isProblem(404, "not-found");

        robot.post(OwnPeople.one(member) + "/suspend", "{\"reason\":\"looked at it\"}").is(200);
        JsonNode out = team.owner().get(path).is(200).body();
        assertThat(out.path("kept_out").asBoolean()).isTrue();
        assertThat(out.path("permissions")).isEmpty();
    }

    @Test
    void what_there_is_none_of_is_not_there_for_whoever_sees_all() {
        String none = UUID.randomUUID().toString();
        ask(robot, "power", "read", "&target=organization/" + none).isProblem(404, "not-found");
        ask(robot, "users", "read", "&target=user/" + none).isProblem(404, "not-found");
    }

    @Test
    void what_one_may_not_see_does_not_exist_for_them() {
        Rest stranger = new Strangers(product).arrive(SystemRole.DEVELOPER).rest();
        for (String target :
                List.of(
                        "outlet/pdu-1/2",
                        "outlet/pdu-1/99",
                        "organization/" + product.organization())) {
            ask(stranger, "power", "execute", "&target=" + target).isProblem(404, "not-found");
        }
        ask(robot, "power", "execute", "&target=outlet/pdu-1/99").isProblem(404, "not-found");
    }

    @Test
    void who_is_kept_out_may_nothing() {
        String id = people.create(OwnPeople.name(), "operator");
        robot.post(OwnPeople.one(id) + "/suspend", "{\"reason\":\"looked at it\"}").is(200);
        JsonNode why = why(robot, "power", "read", "", id);
        assertThat(why.path("allowed").asBoolean()).isFalse();
        assertThat(why.path("why").asString()).contains("suspended");
    }

    @ParameterizedTest
    @CsvSource({
        "resource=moon&action=read, resource",
        "resource=power&action=fly, action",
        "resource=POWER&action=read, resource",
        "resource=&action=, resource"
    })
    void what_is_no_permission_is_named(String query, String field) {
        Answer refused = robot.get(PERMISSIONS + "/explain?" + query);
        refused.isProblem(422, "validation-failed");
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
    }

    private static JsonNode why(
            Rest rest, String resource, String action, String more, String person) {
        return ask(rest, resource, action, more + "&user_id=" + person).is(200).body();
    }

    private static Answer ask(Rest rest, String resource, String action, String more) {
        return rest.get(PERMISSIONS + "/explain?resource=" + resource + "&action=" + action + more);
    }

    private static JsonNode held(JsonNode seen, String permission) {
        return seen.path("permissions")
                .valueStream()
                .filter(one -> one.path("permission").asString().equals(permission))
                .findFirst()
                .orElseGet(() -> seen.path("none"));
    }

    private static List<String> enough(JsonNode why) {
        return why.path("enough").valueStream().map(one -> one.path("name").asString()).toList();
    }
}
