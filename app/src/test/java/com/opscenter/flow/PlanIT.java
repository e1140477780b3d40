package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What the plan of an organization grants, and what is told of its members.
class PlanIT {

    private static OwnTeam team;

    private final Product product = Product.shared();

    @BeforeAll
    static void found() {
        team = OwnTeam.found(new OwnPeople(Product.shared()));
    }

    @Test
    void what_the_plan_grants_is_told_alike_wherever_it_is_asked() {
        JsonNode features =
                team.owner().get(team.path() + "/features").is(200).body().path("features");
        assertThat(features.valueStream().map(one -> one.path("feature_key").asString()))
                .containsExactlyInAnyOrder(
                        "api_calls_limit", "api_key_limit", "byok_enabled", "team_seats");
        team.owner().post(team.path() + "/switch", "{}").is(200);
        JsonNode own = team.owner().get("/api/v1/auth/me").is(200).body().path("features");
        assertThat(own).hasSize(features.size());
        features.forEach(one ->
                assertThat(own.path(one.path("feature_key").asString()).asBoolean())
                        .isEqualTo(one.path("enabled").asBoolean()));
        product.person("viewer").rest().get(team.path() + "/features").isProblem(404, "not-found");
    }

    @Test
    void a_service_learns_how_the_organization_of_a_key_wants_to_be_called() {
        team.owner().put(team.path(), "{\"display_name\":\"The Team\"}").is(200);
        OwnKey key =
                OwnKey.of(
                        team.owner(),
                        OwnKey.wish("\"power:read\"", ",\"org_id\":\"" + team.id() + "\""));
        Answer told =
                Until.see(
                        () ->
                                product.robot()
                                        .post(
                                                "/api/v1/auth/validate-key",
                                                "{\"key\":\"" + key.written() + "\"}")
                                        .is(200),
                        answer ->
                                answer.text("/user/organization/display_name").equals("The Team"));
        assertThat(told.text("/user/organization/name")).startsWith("Team of ");
        assertThat(told.text("/user/organization/subscription_tier")).isEqualTo("trial");
    }

    @Test
    void a_member_list_tells_who_can_come_in_and_when_they_last_did() {
        JsonNode owner = team.owner().get(team.path() + "/members").is(200).body().at("/members/0");
        assertThat(owner.path("enabled").asBoolean()).isTrue();
        assertThat(owner.path("status").asString()).isEqualTo("enabled");
        assertThat(owner.has("emailVerified")).isTrue();
        assertThat(owner.path("createdAt").asString())
                .isLessThan(owner.path("last_seen").asString());
        String name = OwnPeople.name();
        String kim = team.people().create(name, "viewer");
        product.robot()
                .post(team.path() + "/members", "{\"user_id\":\"" + kim + "\",\"role\":\"member\"}")
                .is(200);
        product.robot().post(OwnPeople.one(kim) + "/suspend", "{\"reason\":\"audit\"}").is(200);
        JsonNode suspended =
                Until.see(
                        () ->
                                team.owner()
                                        .get(team.path() + "/members?search=" + name)
                                        .is(200)
                                        .body()
                                        .at("/members/0"),
                        member -> member.path("status").asString("").equals("suspended"));
        assertThat(suspended.path("enabled").asBoolean()).isFalse();
        assertThat(suspended.path("last_seen").isNull()).isTrue();
        product.robot().delete(OwnPeople.one(kim));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/admin/users",
                "/api/v1/organizations",
                "%s/members",
                "%s/invitations"
            })
    void what_was_known_when_is_asked_in_words_there_are(String list) {
        Rest robot = product.robot();
        String path = list.formatted(team.path()) + "?known=";
        for (String word : List.of("then", "now")) {
            robot.get(path + word).is(200);
        }
        assertThat(
                        robot.get(path + "nonsense")
                                .isProblem(422, "validation-failed")
                                .text("/errors/0/field"))
                .isEqualTo("known");
    }
}
