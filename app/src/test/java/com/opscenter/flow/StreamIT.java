package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.flow.EventFeed.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a script hears over server-sent events, and how it comes back without missing anything.
class StreamIT {

    private static final String OUTLETS = "/api/v1/power/outlets/";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private final String power = product.topic("power").substring("/topic/".length());

    @BeforeEach
    void begin() {
        product.switchBack();
    }

    @Test
    void a_script_hears_the_frames_of_its_topics_and_its_own_commands() {
        try (EventFeed feed = EventFeed.open(robot, power + ",commands")) {
            assertThat(feed.status()).isEqualTo(200);
            assertThat(feed.type()).startsWith("text/event-stream");
            feed.next(event -> is(event, power, "beat"));

            String id = robot.post(OUTLETS + "pdu-1:10/off", "{}").is(202).text("/id");

            // Values are gathered for a moment, steps of commands are not: either may come first.
            List<Event> heard = new ArrayList<>();
            feed.next(event -> {
                heard.add(event);
                return heard.stream().anyMatch(one -> shows(one, "outlet/pdu-1/10", "OFF"))
                        && heard.stream().anyMatch(one -> isStep(one, id, "confirmed"));
            });
            assertThat(Long.parseLong(heard.getLast().id())).isPositive();
        }
    }

    @Test
    void who_comes_back_with_a_position_is_told_what_happened_meanwhile() {
        long left = robot.get("/api/v1/ops/snapshot").is(200).body().path("position").asLong();
        String id = robot.post(OUTLETS + "pdu-1:7/off", "{}").is(202).text("/id");
        robot.get("/api/v1/commands/" + id + "?wait=30").is(200);

        try (EventFeed feed =
                EventFeed.open(robot, "commands," + power, "Last-Event-ID", Long.toString(left))) {
            feed.next(event -> isStep(event, id, "accepted"));
            feed.next(event -> isStep(event, id, "dispatched"));
            feed.next(event -> isStep(event, id, "confirmed"));
            Event shown = feed.next(event -> shows(event, "outlet/pdu-1/7", "OFF"));
            assertThat(shown.data().path("previous").asLong()).isEqualTo(left);
        }
    }

    @Test
    void the_history_is_told_again_event_by_event() {
        String audit = product.topic("audit").substring("/topic/".length());
        long left = robot.get("/api/v1/ops/snapshot").is(200).body().path("position").asLong();
        String id = robot.post(OUTLETS + "pdu-1:8/off", "{}").is(202).text("/id");
        robot.get("/api/v1/commands/" + id + "?wait=30").is(200);

        try (EventFeed feed = EventFeed.open(robot, audit, "Last-Event-ID", Long.toString(left))) {
            String told = feed.next(event -> !event.name().isEmpty()).data().toString();
            assertThat(told).contains("power.OutletSwitchRequested", "power.OutletSwitchConfirmed");
        }
    }

    @Test
    void a_position_of_another_history_is_answered_with_the_advice_to_take_a_snapshot() {
        try (EventFeed feed = EventFeed.open(robot, power, "Last-Event-ID", "999999999999")) {
            Event first = feed.next(_ -> true);
            assertThat(first.name()).isEqualTo("resync");
            assertThat(first.data().path("position").asLong()).isPositive();
        }
    }

    @Test
    void nobody_hears_more_than_they_may() {
        Rest viewer = product.person("viewer").rest();
        String foreign = "00000000-0000-4000-8000-000000000000.power";
        String audit = product.topic("audit").substring("/topic/".length());
        stream(viewer, foreign).isProblem(403, "forbidden");
        stream(viewer, audit).isProblem(403, "forbidden");
        stream(viewer, "everything").isProblem(403, "forbidden");
        stream(viewer, "").isProblem(422, "validation-failed");
        viewer.get("/api/v1/stream?topics=" + power, "Last-Event-ID", "yesterday")
                .isProblem(400, "malformed-request");
    }

    @Test
    void a_third_stream_of_the_same_caller_is_refused_until_one_ends() {
        Rest operator = product.person("operator").rest();
        try (EventFeed first = EventFeed.open(operator, power)) {
            try (EventFeed second = EventFeed.open(operator, power)) {
                second.next(event -> is(event, power, "beat"));
                stream(operator, power).isProblem(429, "rate-limited");
            }
            first.next(event -> is(event, power, "beat"));
            int status =
                    Until.see(
                            () -> {
                                try (EventFeed third = EventFeed.open(operator, power)) {
                                    return third.status();
                                }
                            },
                            seen -> seen == 200);
            assertThat(status).isEqualTo(200);
        }
    }

    @Test
    void a_stream_ends_when_its_session_does() {
        Person viewer = product.person("viewer");
        try (EventFeed feed = EventFeed.open(viewer.rest(), power)) {
            feed.next(event -> is(event, power, "beat"));
            viewer.rest().post("/auth/logout", "");
            assertThat(feed.next(EventFeed.END::equals)).isEqualTo(EventFeed.END);
        }
    }

    private Answer stream(Rest who, String topics) {
        return who.get("/api/v1/stream?topics=" + topics);
    }

    private static boolean is(Event event, String topic, String kind) {
        return event.name().equals(topic) && event.data().path("kind").asString("").equals(kind);
    }

    private static boolean isStep(Event event, String command, String status) {
        return event.name().equals("commands")
                && event.data().path("commandId").asString("").equals(command)
                && event.data().path("status").asString("").equals(status);
    }

    private static boolean shows(Event event, String key, String state) {
        for (JsonNode entry : event.data().path("entries")) {
            if (entry.path("key").asString("").equals(key)
                    && entry.path("value").path("state").asString("").equals(state)) {
                return true;
            }
        }
        return false;
    }
}
