package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What can be read beside the entities themselves.
class ReadsIT {

    private final Product product = Product.shared();
    private final Rest robot = product.robot();

    @Test
    void readings_are_a_course_of_points_with_their_unit() {
        Answer series =
                Until.see(
                        () -> robot.get("/api/v1/power/pdus/pdu-1/readings?metric=current").is(200),
                        seen -> !seen.body().path("points").isEmpty());
        assertThat(series.text("/unit")).isEqualTo("deciamps");
        assertThat(series.text("/resolution")).isEqualTo("raw");
        JsonNode point = series.body().at("/points/0");
        assertThat(point).hasSize(4);
        assertThat(point.get(1).asLong()).isBetween(0L, point.get(3).asLong());

        robot.get("/api/v1/power/outlets/pdu-2:5/readings?metric=power&step=5m").is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pdus/pdu-1/readings?metric=colour",
                "outlets/pdu-1:1/readings?metric=voltage",
                "pdus/pdu-1/readings?from=yesterday",
                "pdus/pdu-1/readings?step=7s",
                "pdus/pdu-1?known=maybe"
            })
    void a_question_that_is_none_is_refused(String path) {
        Answer refused = robot.get("/api/v1/power/" + path).isProblem(422, "validation-failed");
        assertThat(refused.text("/errors/0/field")).isIn("metric", "from", "step", "known");
    }

    @Test
    void what_was_known_then_and_now_is_the_same_so_far() {
        String position = robot.get("/api/v1/power/outlets/pdu-1:2").position();
        String at = "/api/v1/power/outlets/pdu-1:2?at=pos:" + position;
        assertThat(robot.get(at + "&known=now").is(200).text("/state"))
                .isEqualTo(robot.get(at + "&known=then").is(200).text("/state"));
    }

    @Test
    void what_an_outlet_feeds_is_told_before_it_goes_down() {
        Answer impact = robot.get("/api/v1/power/outlets/pdu-1:2/impact").is(200);
        assertThat(impact.text("/outlet/key")).isEqualTo("outlet/pdu-1/2");
        assertThat(impact.body().path("critical").asBoolean()).isFalse();
        assertThat(impact.body().path("warnings")).isNotEmpty();
        robot.get("/api/v1/power/outlets/pdu-1:99/impact").isProblem(404, "not-found");
    }

    @Test
    void a_source_tells_its_exchanges_and_how_it_did() {
        Answer log = robot.get("/api/v1/sources/pdu-1/log?limit=5").is(200);
        assertThat(log.body().path("items")).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(log.http().body()).doesNotContain("Passphrase");
        robot.get("/api/v1/sources/pdu-1/log?limit=501").isProblem(422, "validation-failed");
        Answer health = robot.get("/api/v1/sources/pdu-1/health").is(200);
        assertThat(health.body().path("items"))
                .anySatisfy(
                        state -> assertThat(state.path("status").asString()).isEqualTo("ONLINE"));
        robot.get("/api/v1/sources/pdu-1/health?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")
                .isProblem(422, "validation-failed");
        robot.get("/api/v1/sources/none/health").isProblem(404, "not-found");
    }

    @Test
    void an_instant_has_a_position() {
        Answer now = robot.get("/api/v1/history/at").is(200);
        long position = now.body().path("position").asLong();
        assertThat(position).isPositive().isLessThanOrEqualTo(newest(now));
        Answer then =
                robot.get("/api/v1/history/at?at=pos:" + now.text("/oldest/position")).is(200);
        assertThat(then.body().path("position").asLong())
                .isEqualTo(now.body().at("/oldest/position").asLong());
        Answer before = robot.get("/api/v1/history/at?at=2001-01-01T00:00:00Z").is(200);
        assertThat(before.body().path("beforeHistory").asBoolean()).isTrue();
        assertThat(before.body().path("position").asLong()).isZero();
        robot.get("/api/v1/history/at?at=" + Instant.now().plusSeconds(3_600))
                .isProblem(422, "validation-failed");
    }

    @Test
    void everybody_is_told_the_commands_they_may_give() {
        JsonNode all = robot.get("/api/v1/commands/types").is(200).body().path("items");
        JsonNode change = type(all, "power.SwitchOutlet");
        assertThat(change.path("needs").asString()).isEqualTo("power:execute");
        assertThat(change.path("routes")).hasSize(7);
        assertThat(change.at("/routes/0/method").asString()).isEqualTo("POST");
        assertThat(change.at("/schema/properties/reason/type").asString()).isEqualTo("string");
        assertThat(type(all, "sources.EnableSource").path("routes")).hasSize(2);

        List<String> viewers =
                product.person("viewer")
                        .rest()
                        .get("/api/v1/commands/types")
                        .is(200)
                        .body()
                        .path("items")
                        .valueStream()
                        .map(type -> type.path("type").asString())
                        .toList();
        // What is their own, whatever a role in an organization may allow, and what is decided by
        // the thing it is about.
        assertThat(viewers)
                .containsExactlyInAnyOrder(
                        "approvals.BreakGlass",
                        "approvals.DenyApproval",
                        "approvals.GrantApproval",
                        "approvals.ReviewBreakGlass",
                        "identity.AcceptDifference",
                        "identity.ChangeApiKey",
                        "identity.ChangeOwnName",
                        "identity.ChoosePreferences",
                        "identity.CreateApiKey",
                        "identity.EndSessions",
                        "identity.RevokeApiKey",
                        "identity.RotateApiKey",
                        "identity.RecordFactorAdded",
                        "identity.RecordFactorRemoved",
                        "identity.RecordRecoveryCodesMade",
                        "jobs.CancelJob",
                        "jobs.PauseJob",
                        "jobs.ResumeJob",
                        "jobs.StartJob",
                        "network.AcceptDrift",
                        "notifications.MarkNotificationsRead",
                        "organizations.AcceptInvitation",
                        "organizations.ActivateOrganization",
                        "organizations.ChangeMemberRole",
                        "organizations.ChangeSettings",
                        "organizations.DeleteOrganization",
                        "organizations.DescribeOrganization",
                        "organizations.FoundOrganization",
                        "organizations.InviteMember",
                        "organizations.RemoveMember",
                        "organizations.ResendInvitation",
                        "organizations.RevokeInvitation",
                        "organizations.SuspendOrganization",
                        "power.AcceptDrift");
    }

    private static JsonNode type(JsonNode all, String name) {
        return all.valueStream()
                .filter(type -> type.path("type").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long newest(Answer answer) {
        return answer.body().at("/newest/position").asLong();
    }
}
