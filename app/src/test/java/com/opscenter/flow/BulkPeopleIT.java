package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.USERS;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Many people at a time are kept out, let in, given a tier and parted with, each as if they were
/// the only one.
class BulkPeopleIT {

    private static final String BULK = USERS + "/bulk/";
    private static final String JOBS = "/api/v1/jobs/";
    private static final String ORGANIZATIONS = "/api/v1/organizations";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final Person admin = product.person("admin");
    private final Rest robot = product.robot();
    private final String nobody = UUID.randomUUID().toString();
    private final String ada = people.create(OwnPeople.name(), "viewer");
    private final String grace = people.create(OwnPeople.name(), "viewer");

    @Test
    void many_are_suspended_each_is_told_of_and_it_is_taken_back() {
        robot.put(one(grace), "{\"enabled\":false}").is(200);
        Answer rehearsed =
                admin.rest().post(BULK + "suspend?dry_run=true", chosen(ada, nobody)).is(200);
        assertThat(texts(rehearsed, "/success")).containsExactly(ada);
        assertThat(status(ada)).isEqualTo("enabled");

        Answer done = admin.rest().post(BULK + "suspend", chosen(ada, nobody, grace)).is(200);

        assertThat(texts(done, "/success")).containsExactly(ada, grace);
        assertThat(done.text("/failed/0/user_id")).isEqualTo(nobody);
        assertThat(done.text("/failed/0/code")).isEqualTo("not-found");
        assertThat(status(ada)).isEqualTo("suspended");
        JsonNode told = newest(ada, "identity.UserSuspended");
        assertThat(told.at("/reason").asString()).isEqualTo("bulk suspend");
        assertThat(told.at("/actor/name").asString()).isEqualTo("admin");

        takeBack(done.text("/job_id"));
        assertThat(status(ada)).isEqualTo("enabled");
        assertThat(status(grace)).isEqualTo("disabled");
    }

    @Test
    void many_are_let_in_again() {
        robot.post(one(ada) + "/suspend", "{\"reason\":\"test\"}").is(200);
        Answer done = admin.rest().post(BULK + "activate", chosen(ada, grace)).is(200);
        assertThat(texts(done, "/success")).containsExactly(ada, grace);
        assertThat(status(ada)).isEqualTo("enabled");
        takeBack(done.text("/job_id"));
        assertThat(status(ada)).isEqualTo("suspended");
        assertThat(status(grace)).isEqualTo("enabled");
    }

    @Test
    void each_row_has_the_rules_of_one() {
        String boss = people.create(OwnPeople.name(), "admin");
        Answer byModerator =
                product.person("moderator")
                        .rest()
                        .post(BULK + "suspend", chosen(ada, boss))
                        .is(200);
        assertThat(texts(byModerator, "/success")).containsExactly(ada);
        assertThat(byModerator.text("/failed/0/code")).isEqualTo("role-too-strong");
        String self = admin.rest().get("/api/v1/auth/me").is(200).text("/id");
        Answer oneself = admin.rest().post(BULK + "suspend", chosen(self, grace)).is(200);
        assertThat(texts(oneself, "/success")).containsExactly(grace);
        assertThat(oneself.text("/failed/0/code")).isEqualTo("self-lockout");
        robot.delete(one(boss)).is(200);
    }

    @Test
    void parting_with_many_asks_who_it_is_and_leaves_no_team_without_an_owner() {
        String body = chosen(ada, grace);
        Rest moderator = product.person("moderator").rest();
        moderator.post(BULK + "delete", body).isProblem(403, "forbidden");
        String boss = people.create(OwnPeople.name(), "admin");
        Rest longAgo = people.bearer(boss, Duration.ofMinutes(10));
        longAgo.post(BULK + "delete", body).isProblem(401, "step-up-required");
        String team = team();
        join(team, ada);
        join(team, grace);
        leave(team);
        Answer would = longAgo.post(BULK + "delete?dry_run=true", body).is(200);
        assertThat(would.body().path("total_succeeded").asInt()).isEqualTo(2);

        Answer done = people.bearer(boss).post(BULK + "delete", body).is(200);

        assertThat(texts(done, "/success")).containsExactly(ada);
        assertThat(done.text("/failed/0/user_id")).isEqualTo(grace);
        assertThat(done.text("/failed/0/code")).isEqualTo("sole-owner");
        assertThat(status(ada)).isEqualTo("deleted");
        assertThat(status(grace)).isEqualTo("enabled");
        Answer job = people.bearer(boss).get(JOBS + done.text("/job_id")).is(200);
        assertThat(job.body().path("undoable").asBoolean()).isFalse();
        people.bearer(boss)
                .post(JOBS + done.text("/job_id") + "/undo", "")
                .isProblem(409, "state-moved-on");
        robot.delete(one(boss)).is(200);
    }

    @Test
    void many_are_given_a_tier_and_it_is_taken_back_unless_it_changed() {
        String tier = "{\"user_ids\":[\"%s\",\"%s\"],\"tier\":%s}";
        Answer done =
                admin.rest()
                        .post(BULK + "set-tier", tier.formatted(ada, grace, "\"professional\""))
                        .is(200);
        assertThat(texts(done, "/success")).containsExactly(ada, grace);
        assertThat(tier(ada)).isEqualTo("professional");
        robot.put(one(grace), "{\"subscription_tier\":\"enterprise\"}").is(200);

        Answer undone = takeBack(done.text("/job_id"));

        assertThat(undone.text("/result/failed/0/code")).isEqualTo("state-moved-on");
        assertThat(tier(ada)).isEqualTo("trial");
        assertThat(tier(grace)).isEqualTo("enterprise");
        admin.rest().post(BULK + "set-tier", tier.formatted(ada, grace, "null")).is(200);
        assertThat(tier(grace)).isEqualTo("trial");
        Rest moderator = product.person("moderator").rest();
        moderator
                .post(BULK + "set-tier", tier.formatted(ada, grace, "\"starter\""))
                .isProblem(403, "forbidden");
        Answer none = admin.rest().post(BULK + "set-tier", chosen(ada));
        none.isProblem(422, "validation-failed");
        assertThat(none.text("/errors/0/field")).isEqualTo("tier");
        Answer unknown =
                admin.rest().post(BULK + "set-tier", tier.formatted(ada, grace, "\"golden\""));
        assertThat(unknown.isProblem(422, "validation-failed").text("/errors/0/field"))
                .isEqualTo("tier");
    }

    private Answer takeBack(String job) {
        String undo = admin.rest().post(JOBS + job + "/undo", "").is(202).text("/id");
        return Until.see(
                () -> admin.rest().get(JOBS + undo).is(200),
                shown -> shown.text("/status").equals("done"));
    }

    private String team() {
        return robot.post(ORGANIZATIONS, "{\"name\":\"Of %s\"}".formatted(ada)).is(201).text("/id");
    }

    private void join(String team, String user) {
        String body = "{\"user_id\":\"%s\",\"role\":\"owner\"}".formatted(user);
        robot.post(ORGANIZATIONS + "/" + team + "/members", body).is(200);
    }

    /// A machine saves no organization, but there need not be one.
    private void leave(String team) {
        String self = robot.get("/api/v1/auth/me").is(200).text("/id");
        robot.delete(ORGANIZATIONS + "/" + team + "/members/" + self);
    }

    private String status(String id) {
        return robot.get(one(id)).is(200).text("/status");
    }

    private String tier(String id) {
        return robot.get(one(id)).is(200).text("/subscription_tier");
    }

    private JsonNode newest(String id, String type) {
        return robot.get(one(id) + "/activity?limit=50")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String chosen(String... ids) {
        return "{\"user_ids\":[%s]}"
                .formatted(
                        Arrays.stream(ids)
                                .map(id -> '"' + id + '"')
                                .collect(Collectors.joining(",")));
    }

    private static List<String> texts(Answer answer, String pointer) {
        return answer.body().at(pointer).valueStream().map(JsonNode::asString).toList();
    }
}
