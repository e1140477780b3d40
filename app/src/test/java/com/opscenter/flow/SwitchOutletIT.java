package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.outlet.OutletCommand;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From the question to the answer of the device, and everywhere it is told.
class SwitchOutletIT {

    private static final String OUTLETS = "/api/v1/power/outlets/";
    private static final String COMMANDS = "/user/queue/commands";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();

    @BeforeEach
    void begin() {
        product.switchBack();
    }

    @Test
    void an_accepted_command_tells_where_it_is_and_ends_confirmed_by_the_device() throws Exception {
        Answer asked = robot.post(OUTLETS + "pdu-1:1/off", "{\"reason\":\"flow\"}").is(202);
        assertThat(asked.header("Location")).hasValue("/api/v1/commands/" + asked.text("/id"));
        assertThat(asked.text("/status")).isEqualTo("accepted");
        assertThat(asked.text("/reason")).isEqualTo("flow");

        Answer ended = ended(asked);

        assertThat(ended.text("/status")).isEqualTo("confirmed");
        assertThat(ended.text("/observed")).isEqualTo("OFF");
        assertThat(ended.body().at("/steps/2").path("status").asString()).isEqualTo("confirmed");
        assertThat(SnmpLook.outlet(product.pdu("pdu-1"), 1)).isEqualTo(SnmpLook.OFF);
        assertThat(outlet("pdu-1:1", "?after=" + ended.text("/position")).text("/state"))
                .isEqualTo("OFF");
    }

    @Test
    void frames_show_pending_and_then_the_new_state_without_a_gap() {
        try (Live live = product.listener().hear(product.topic("power"))) {
            live.next(frame -> frame.json().path("kind").asString().equals("beat"));
            String id = robot.post(OUTLETS + "pdu-1:2/off", "{}").is(202).text("/id");

            Chain chain = new Chain(live, "outlet/pdu-1/2");

            JsonNode pending = chain.until(value -> !value.at("/pending").isNull());
            assertThat(pending.at("/pending/commandId").asString()).isEqualTo(id);
            assertThat(pending.path("state").asString()).isEqualTo("ON");
            JsonNode done = chain.until(value -> value.at("/pending").isNull());
            assertThat(done.path("state").asString()).isEqualTo("OFF");
        }
    }

    @Test
    void the_asker_hears_each_step_of_the_own_command() {
        try (Live live = product.listener().hear(COMMANDS)) {
            String id = robot.post(OUTLETS + "pdu-1:4/off", "{}").is(202).text("/id");

            assertThat(step(live, id)).isEqualTo("accepted");
            assertThat(step(live, id)).isEqualTo("dispatched");
            assertThat(step(live, id)).isEqualTo("confirmed");
        }
    }

    @Test
    void the_audit_tells_who_asked_and_why_and_the_past_shows_the_outlet_as_before() {
        Answer before = outlet("pdu-2:1", "");
        Rest operator = product.person("operator").rest();
        Answer asked =
                operator.post(OUTLETS + "pdu-2:1/off", "{\"reason\":\"printer smokes\"}").is(202);
        ended(asked);

        JsonNode event =
                robot.get(
                                "/api/v1/audit/events?type=power.OutletSwitchRequested"
                                        + "&target=outlet/pdu-2/1")
                        .is(200)
                        .body()
                        .at("/items/0");
        assertThat(event.at("/actor/name").asString()).containsIgnoringCase("operator");
        assertThat(event.at("/actor/type").asString()).isEqualTo("user");
        assertThat(event.path("reason").asString()).isEqualTo("printer smokes");
        assertThat(event.at("/command/id").asString()).isEqualTo(asked.text("/id"));
        String story = "&correlation_id=" + event.path("correlationId").asString();
        assertThat(found("actor_type=user" + story)).isPositive();
        assertThat(found("actor_type=provider" + story)).isZero();
        assertThat(found("correlation_id=none")).isZero();
        Answer past = outlet("pdu-2:1", "?at=pos:" + before.position());
        assertThat(past.text("/state")).isEqualTo("ON");
        assertThat(past.text("/version")).isEqualTo(before.text("/version"));
        assertThat(outlet("pdu-2:1", "").text("/state")).isEqualTo("OFF");
    }

    @Test
    void a_wanted_state_that_is_reached_is_confirmed_without_a_set() {
        Answer asked = robot.post(OUTLETS + "pdu-1:5/on", "{}").is(202);

        assertThat(asked.text("/status")).isEqualTo("confirmed");
        assertThat(asked.text("/statusReason")).isEqualTo("already");
        String story = "/api/v1/audit/correlations/" + asked.text("/correlationId");
        assertThat(robot.get(story).is(200).body().at("/items")).hasSize(2);
        assertThat(product.pdu("pdu-1").effects()).noneMatch(effect -> effect.outlet() == 5);
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_stores_nothing() {
        String history = "/api/v1/audit/events?limit=1&target=outlet/pdu-1/6";
        JsonNode before = robot.get(history).is(200).body().at("/items");

        Answer dry = robot.post(OUTLETS + "pdu-1:6/off?dry_run=true", "{}").is(200);

        assertThat(dry.body().path("dry_run").asBoolean()).isTrue();
        assertThat(dry.body().path("accepted").asBoolean()).isTrue();
        assertThat(dry.text("/would_emit/0/type")).isEqualTo("power.OutletSwitchRequested");
        assertThat(outlet("pdu-1:6", "").body().path("pending").isNull()).isTrue();
        assertThat(robot.get(history).is(200).body().at("/items")).isEqualTo(before);
    }

    @Test
    void a_repeated_request_gets_the_first_answer_and_switches_once() {
        String key = UUID.randomUUID().toString();
        Answer first = robot.post(OUTLETS + "pdu-1:7/off", "{}", "Idempotency-Key", key).is(202);
        ended(first);

        Answer again = robot.post(OUTLETS + "pdu-1:7/off", "{}", "Idempotency-Key", key).is(202);

        assertThat(again.http().body()).isEqualTo(first.http().body());
        assertThat(again.header("Idempotent-Replayed")).hasValue("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(product.pdu("pdu-1").effects())
                .filteredOn(effect -> effect.outlet() == 7)
                .singleElement()
                .extracting(effect -> effect.command().orElseThrow())
                .isEqualTo(OutletCommand.OFF);
        robot.post(OUTLETS + "pdu-1:7/off", "{\"reason\":\"else\"}", "Idempotency-Key", key)
                .isProblem(422, "idempotency-key-reused");
    }

    @Test
    void a_stale_version_is_refused_and_the_right_one_taken() {
        String tag = outlet("pdu-1:8", "").header("ETag").orElseThrow();
        robot.patch(OUTLETS + "pdu-1:8", "{\"name\":\"AP\"}", "If-Match", tag).is(200);

        robot.patch(OUTLETS + "pdu-1:8", "{\"name\":\"AP 2\"}", "If-Match", tag)
                .isProblem(412, "version-conflict");
        robot.post(OUTLETS + "pdu-1:8/off", "{}", "If-Match", tag)
                .isProblem(412, "version-conflict");

        Answer after = outlet("pdu-1:8", "");
        assertThat(after.text("/name")).isEqualTo("AP");
        assertThat(after.body().path("pending").isNull()).isTrue();
    }

    private Answer ended(Answer asked) {
        return robot.get("/api/v1/commands/" + asked.text("/id") + "?wait=30").is(200);
    }

    private int found(String query) {
        return robot.get("/api/v1/audit/events?" + query).is(200).body().at("/items").size();
    }

    private Answer outlet(String id, String query) {
        return robot.get(OUTLETS + id + query).is(200);
    }

    private static String step(Live live, String commandId) {
        return live.next(frame ->
                        frame.destination().equals(COMMANDS)
                                && frame.json().path("commandId").asString().equals(commandId))
                .json()
                .path("status")
                .asString();
    }
}
