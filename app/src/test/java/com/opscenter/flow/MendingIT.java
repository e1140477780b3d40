package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What an administrator does about a reaction that failed and about a key that could not be shown.
class MendingIT {

    private static final String LETTERS = "/api/v1/system/dead-letters";
    private static final String PARKED = "/api/v1/system/parked";
    private static final String REASON = "{\"reason\":\"looked at it\"}";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();

    @AfterEach
    void heal() {
        FailsOnDemand.FAILING.set(false);
    }

    @Test
    void a_dead_letter_is_retried_until_its_reaction_works() {
        String id = deadLetter();
        robot.post(LETTERS + "/" + id + "/retry", "").is(204);
        Until.see(this::letter, Optional::isPresent);

        FailsOnDemand.FAILING.set(false);
        robot.post(LETTERS + "/" + id + "/retry", "").is(204);
        Until.see(this::letter, Optional::isEmpty);
        robot.post(LETTERS + "/" + id + "/retry", "").isProblem(404, "not-found");
    }

    @Test
    void a_dead_letter_is_given_up_with_a_reason_only() {
        String id = deadLetter();
        robot.post(LETTERS + "/" + id + "/skip", "{}").isProblem(422, "validation-failed");
        product.person("viewer").rest().get(LETTERS).isProblem(403, "forbidden");
        robot.post(LETTERS + "/" + id + "/skip", REASON).is(204);
        Until.see(this::letter, Optional::isEmpty);
        assertThat(last("commands.DeadLetterSkipped").at("/payload/reason").asString())
                .isEqualTo("looked at it");
    }

    @Test
    void a_parked_key_is_folded_again_or_without_the_event_at_fault() {
        String outlet = "/api/v1/power/outlets/pdu-2:3";
        robot.patch(outlet, "{\"name\":\"Parked\"}").is(200);
        park("outlet/pdu-2/3");
        JsonNode parked = robot.get(PARKED).is(200).body().at("/items/0");
        assertThat(parked.path("key").asString()).isEqualTo("outlet/pdu-2/3");
        assertThat(parked.path("cause").asString()).isEqualTo("invented");
        assertThat(robot.get("/api/v1/ops/snapshot").is(200).body().toString())
                .contains("/admin/system?tab=parked");
        Until.see(
                () -> robot.get("/api/v1/health").text("/checks/projections"), "degraded"::equals);
        String path = PARKED + "/" + parked.path("id").asString();

        Answer retried = robot.post(path + "/retry", "").is(200);
        assertThat(retried.body().path("mended").asBoolean()).isTrue();
        assertThat(robot.get(outlet).text("/name")).isEqualTo("Parked");
        robot.post(path + "/retry", "").isProblem(404, "not-found");

        park("outlet/pdu-2/3");
        robot.patch(outlet, "{\"feeds\":[{\"key\":\"host/nvr\",\"name\":\"NVR\"}]}").is(200);
        assertThat(robot.get(outlet).text("/feeds/0/name")).isNotEqualTo("NVR");
        robot.post(path + "/skip", "{}").isProblem(422, "validation-failed");
        product.person("viewer").rest().post(path + "/skip", REASON).isProblem(403, "forbidden");
        Answer skipped = robot.post(path + "/skip", REASON).is(200);
        assertThat(skipped.body().path("mended").asBoolean()).isTrue();
        assertThat(robot.get(outlet).text("/name")).isNotEqualTo("Parked");
        assertThat(robot.get(outlet).text("/feeds/0/name")).isEqualTo("NVR");
        assertThat(last("parked.ParkedSkipped").path("reason").asString())
                .isEqualTo("looked at it");
        assertThat(robot.get(PARKED).body().path("items")).isEmpty();
    }

    private String deadLetter() {
        FailsOnDemand.FAILING.set(true);
        robot.patch("/api/v1/power/pdus/pdu-3", "{\"location\":\"" + UUID.randomUUID() + "\"}")
                .is(200);
        return Until.see(this::letter, Optional::isPresent).orElseThrow().path("id").asString();
    }

    private Optional<JsonNode> letter() {
        return robot.get(LETTERS)
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .filter(letter -> letter.path("reaction").asString().equals("FailsOnDemand"))
                .findFirst();
    }

    /// As if the fold had failed for the newest description of the outlet.
    private void park(String key) {
        product.sql(
                """
                INSERT INTO read_model.parked_event
                    (projection, build, position, key, org_id, stream, event_id, type, cause)
                SELECT 'power_outlet',
                    (SELECT max(build) FROM read_model.projection WHERE name = 'power_outlet'),
                    global_index, aggregate_identifier, org_id, aggregate_identifier,
                    event_identifier, payload_type, 'invented'
                FROM event_store.domain_event_entry
                WHERE aggregate_identifier = '%s' AND payload_type = 'power.OutletDescribed'
                ORDER BY global_index DESC LIMIT 1
                """
                        .formatted(key));
    }

    private JsonNode last(String type) {
        return Until.see(
                        () ->
                                robot.get("/api/v1/audit/events?limit=1&type=" + type)
                                        .is(200)
                                        .body()
                                        .path("items"),
                        seen -> !seen.isEmpty())
                .get(0);
    }
}
