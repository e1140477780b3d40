package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every button of the system page, and what the topic it listens to tells of it.
class ProcessorsIT {

    private static final String PROCESSORS = "/api/v1/system/processors/";
    private static final String TOPIC = "/topic/system";
    private static final String NAME = "power_pdu";
    private static final String PDU = "/api/v1/power/pdus/pdu-3";
    private static final String REASON = "{\"reason\":\"looked at it\"}";

    private final Product product = Product.shared();
    private final Person admin = product.person("admin");
    private Live live;

    @BeforeEach
    void listen() {
        live = admin.listener().hear(TOPIC);
        live.next(frame -> frame.json().path("kind").asString().equals("beat"));
    }

    @AfterEach
    void leaveAsItWas() {
        live.close();
        JsonNode left = shown();
        for (String verb : List.of("resume", "discard")) {
            if (can(left, verb)) {
                ask(verb).is(204);
            }
        }
    }

    @Test
    void a_paused_projection_stands_still_until_it_is_resumed() {
        ask("pause").is(204);
        JsonNode paused = told(value -> value.path("state").asString().equals("paused"));
        assertThat(can(paused, "resume")).isTrue();
        assertThat(can(paused, "pause")).isFalse();
        ask("pause").isProblem(409, "state-moved-on");

        admin.rest().patch(PDU, "{\"location\":\"while paused\"}");
        Until.see(this::shown, now -> now.path("lagEvents").asLong() > 0);
        assertThat(admin.rest().get(PDU).text("/location")).isNotEqualTo("while paused");

        ask("resume").is(204);
        told(value -> value.path("state").asString().equals("live"));
        Until.see(() -> admin.rest().get(PDU).text("/location"), "while paused"::equals);
        ask("resume").isProblem(409, "state-moved-on");
        assertThat(last("processors.ProcessorPaused").path("reason").asString())
                .isEqualTo("looked at it");
    }

    @Test
    void a_projection_is_rebuilt_beside_compared_switched_and_switched_back() {
        ask("switch").isProblem(409, "state-moved-on");
        ask("rebuild").is(204);
        JsonNode ready = told(value -> value.at("/rebuild/state").asString().equals("ready"));
        assertThat(ready.at("/rebuild/differences").asLong()).isZero();
        assertThat(can(ready, "switch")).isTrue();

        ask("switch").is(204);
        JsonNode switched = told(value -> value.path("previous").isObject());
        assertThat(can(switched, "switch-back")).isTrue();
        assertThat(admin.rest().get(PDU).text("/id")).isEqualTo("pdu-3");

        ask("switch-back").is(204);
        told(value -> value.path("previous").isObject() || value.path("rebuild").isObject());
        assertThat(admin.rest().get(PDU).text("/id")).isEqualTo("pdu-3");
        assertThat(last("processors.ProjectionSwitchedBack").at("/payload/processor").asString())
                .isEqualTo(NAME);
    }

    @Test
    void what_is_beside_is_thrown_away_when_asked() {
        ask("discard").isProblem(409, "state-moved-on");
        ask("rebuild").is(204);
        told(value -> value.path("rebuild").isObject());
        ask("discard").is(204);
        told(value -> value.path("rebuild").isNull());
        assertThat(can(shown(), "discard")).isFalse();
    }

    @Test
    void a_dry_run_records_and_does_nothing() {
        Answer dry = admin.rest().post(PROCESSORS + NAME + "/pause?dry_run=true", REASON).is(200);
        assertThat(dry.text("/would_emit/0/type")).isEqualTo("processors.ProcessorPaused");
        assertThat(shown().path("state").asString()).isNotEqualTo("paused");
    }

    @Test
    void only_who_may_is_obeyed() {
        Person viewer = product.person("viewer");
        viewer.rest().get("/api/v1/system/processors").isProblem(403, "forbidden");
        viewer.rest().post(PROCESSORS + NAME + "/pause", REASON).isProblem(403, "forbidden");
        try (Live refused = viewer.listener().hear(TOPIC)) {
            assertThat(refused.next(_ -> true).command()).isEqualTo("ERROR");
        }
    }

    @Test
    void a_reaction_is_shown_and_not_held_back_and_what_is_unknown_not_found() {
        String reaction = "WhenSourceRemovedThenRemoveItsPdu";
        assertThat(processor(reaction).path("kind").asString()).isEqualTo("reaction");
        admin.rest()
                .post(PROCESSORS + reaction + "/pause", REASON)
                .isProblem(409, "state-moved-on");
        admin.rest().post(PROCESSORS + "nobody/pause", REASON).isProblem(404, "not-found");
    }

    private Answer ask(String verb) {
        return admin.rest().post(PROCESSORS + NAME + "/" + verb, REASON);
    }

    /// What the topic tells of the projection, as soon as it is so.
    private JsonNode told(Predicate<JsonNode> wanted) {
        Live.Frame frame =
                live.next(heard -> wanted.test(valueIn(heard)) && !valueIn(heard).isMissingNode());
        return valueIn(frame);
    }

    private static JsonNode valueIn(Live.Frame frame) {
        for (JsonNode entry : frame.json().path("entries")) {
            if (entry.path("key").asString().equals("processor/" + NAME)) {
                return entry.path("value");
            }
        }
        return frame.json().path("none");
    }

    private JsonNode shown() {
        return processor(NAME);
    }

    private JsonNode processor(String name) {
        for (JsonNode one :
                admin.rest().get("/api/v1/system/processors").is(200).body().at("/items")) {
            if (one.path("name").asString().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no processor " + name);
    }

    private static boolean can(JsonNode processor, String verb) {
        for (JsonNode one : processor.path("verbs")) {
            if (one.asString().equals(verb)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode last(String type) {
        return Until.see(
                () ->
                        admin.rest()
                                .get("/api/v1/audit/events?limit=1&type=" + type)
                                .is(200)
                                .body()
                                .at("/items/0"),
                JsonNode::isObject);
    }
}
