package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.PersonalOrganization;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is noted with an organization, how it stands, and its end.
class OrganizationEndIT {

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private final OwnPeople people = new OwnPeople(product);
    private final OwnTeam team = OwnTeam.found(people);
    private final Rest owner = team.owner();
    private final String name = OwnPeople.name();
    private final String member = people.create(name, "viewer");

    @Test
    void with_a_team_everybody_leaves_and_its_name_is_free() {
        Rest self = joined();
        String called = owner.get(team.path()).is(200).text("/name");
        team.invite("later." + name + "@example.com", "member").is(201);
        self.delete(team.path()).isProblem(403, "forbidden");
        assertThat(owner.delete(team.path() + "?dry_run=true").is(200).body().path("would_emit"))
                .extracting(event -> event.path("type").asString())
                .contains("organizations.OrganizationDeleted", "organizations.InvitationRevoked");
        String key = UUID.randomUUID().toString();
        Answer deleted = robot.delete(team.path(), "Idempotency-Key", key).is(200);
        assertThat(deleted.text("/name")).isEqualTo(called);
        assertThat(deleted.body().path("members_removed").asInt()).isEqualTo(2);
        product.sql("DELETE FROM event_store.idempotent_answer WHERE key = '" + key + "'");
        Answer again = robot.delete(team.path(), "Idempotency-Key", key).is(200);
        assertThat(again.body()).isEqualTo(deleted.body());
        robot.delete(team.path()).isProblem(404, "not-found");
        Until.see(() -> self.get(team.path()).status(), status -> status == 404);
        Until.see(() -> owner.get(team.path()).status(), status -> status == 404);
        self.post("/api/v1/organizations", "{\"name\":\"%s\"}".formatted(called)).is(201);
    }

    @Test
    void an_own_organization_goes_only_with_its_person() {
        String personal = PersonalOrganization.of(new UserId(id(owner)));
        Answer refused = owner.delete("/api/v1/organizations/" + personal);
        refused.isProblem(422, "validation-failed");
        assertThat(refused.text("/errors/0/field")).isEqualTo("org_id");
    }

    @Test
    void a_suspended_team_takes_nobody_in_until_it_is_active_again() {
        String status = "{\"status\":\"%s\"}";
        owner.put(team.path(), status.formatted("suspended")).isProblem(403, "forbidden");
        robot.put(team.path(), status.formatted("gone")).isProblem(422, "validation-failed");
        Answer suspended = robot.put(team.path(), status.formatted("suspended")).is(200);
        assertThat(suspended.text("/status")).isEqualTo("suspended");
        team.invite(name + "@example.com", "member").isProblem(409, "state-moved-on");
        robot.put(team.path(), "{\"display_name\":\"Back\",\"status\":\"active\"}").is(200);
        assertThat(owner.get(team.path()).is(200).text("/display_name")).isEqualTo("Back");
        team.invite(name + "@example.com", "member").is(201);
        JsonNode stats = owner.get(team.path() + "/stats").is(200).body();
        assertThat(stats.path("pendingInvites").asInt()).isEqualTo(1);
        assertThat(stats.path("members_by_role").path("owner").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_refused_in_part_is_refused_as_a_whole() {
        String house = "/api/v1/organizations/" + SystemOrganization.ID;
        String before = robot.get(house).is(200).text("/display_name");
        String both = "{\"display_name\":\"Changed\",\"status\":\"suspended\"}";
        assertThat(robot.put(house + "?dry_run=true", both).is(200).text("/problem/code"))
                .isEqualTo("in-use");
        robot.put(house, both).isProblem(409, "in-use");
        assertThat(robot.get(house).is(200).text("/display_name")).isEqualTo(before);
    }

    @Test
    void settings_are_kept_for_who_belongs_there_and_changed_by_who_manages_them() {
        String path = team.path() + "/settings";
        owner.put(path, "{\"settings\":{\"color\":\"blue\",\"floor\":\"3\"}}").is(200);
        owner.put(path, "{\"settings\":{\"floor\":null}}").is(200);
        Rest self = joined();
        JsonNode kept = self.get(path).is(200).body().path("settings");
        assertThat(kept.propertyNames()).containsExactly("color");
        self.put(path, "{\"settings\":{\"color\":\"red\"}}").isProblem(403, "forbidden");
        for (String wrong :
                List.of(
                        "{}",
                        "{\"settings\":{\"No name\":\"x\"}}",
                        "{\"settings\":{\"long\":\"%s\"}}".formatted("x".repeat(1001)))) {
            owner.put(path, wrong).isProblem(422, "validation-failed");
        }
        Rest stranger = product.person("analyst").rest();
        stranger.get(path).isProblem(404, "not-found");
    }

    private Rest joined() {
        String body = "{\"user_id\":\"%s\",\"role\":\"member\"}".formatted(member);
        robot.post(team.path() + "/members", body).is(200);
        Rest self = people.signIn(name).rest();
        Until.see(() -> self.get(team.path()).status(), status -> status == 200);
        return self;
    }

    private static String id(Rest person) {
        return person.get("/api/v1/auth/me").is(200).text("/id");
    }
}
