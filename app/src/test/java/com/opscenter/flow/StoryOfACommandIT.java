package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One command followed through reaction, device and deadline: everything it led to names the
/// request as its cause and shares its correlation.
class StoryOfACommandIT {

    private static final String OUTLETS = "/api/v1/power/outlets/";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();

    @BeforeEach
    void begin() {
        product.switchBack();
    }

    @Test
    void what_was_done_read_and_confirmed_follows_from_the_request() {
        Answer asked = robot.post(OUTLETS + "pdu-2:4/off", "{}").is(202);
        Answer ended = robot.get("/api/v1/commands/" + asked.text("/id") + "?wait=30");
        assertThat(ended.text("/status")).isEqualTo("confirmed");

        List<JsonNode> story = story(asked);
        assertThat(types(story))
                .startsWith("power.OutletSwitchRequested")
                .contains("power.OutletSwitchDispatched", "power.OutletSwitchConfirmed");
        everythingFollowsFromTheFirst(story, asked);
    }

    @Test
    void what_timed_out_does_too_and_its_deadline_is_seen_before() {
        LabPdu pdu = product.pdu("pdu-2");
        pdu.breakWith(Mode.SILENT);
        try {
            Answer asked = robot.post(OUTLETS + "pdu-2:6/off", "{}").is(202);
            JsonNode deadline =
                    Until.see(() -> deadline(asked.text("/id")), seen -> !seen.isMissingNode());
            assertThat(deadline.path("name").asString()).isEqualTo("power.ExpireSwitch");
            assertThat(deadline.path("key").asString()).isEqualTo("outlet/pdu-2/6");
            assertThat(deadline.path("state").asString()).isEqualTo("scheduled");
            assertThat(deadline.path("due").asString()).isEqualTo(asked.text("/deadline"));
            Answer ended = robot.get("/api/v1/commands/" + asked.text("/id") + "?wait=30");
            assertThat(ended.text("/status")).isEqualTo("unknown");

            List<JsonNode> story = story(asked);
            assertThat(types(story)).contains("power.OutletSwitchTimedOut");
            everythingFollowsFromTheFirst(story, asked);
            Until.see(() -> deadline(asked.text("/id")), JsonNode::isMissingNode);
        } finally {
            pdu.mend();
        }
    }

    private JsonNode deadline(String commandId) {
        JsonNode open =
                robot.get("/api/v1/system/deadlines?limit=500").is(200).body().path("items");
        return StreamSupport.stream(open.spliterator(), false)
                .filter(one -> one.path("commandId").asString("").equals(commandId))
                .findFirst()
                .orElse(open.path("none"));
    }

    private List<JsonNode> story(Answer asked) {
        JsonNode items =
                robot.get("/api/v1/audit/correlations/" + asked.text("/correlationId"))
                        .is(200)
                        .body()
                        .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static List<String> types(List<JsonNode> story) {
        return story.stream().map(event -> event.path("type").asString()).toList();
    }

    private static void everythingFollowsFromTheFirst(List<JsonNode> story, Answer asked) {
        JsonNode first = story.getFirst();
        assertThat(first.at("/command/id").asString()).isEqualTo(asked.text("/id"));
        assertThat(story.subList(1, story.size()))
                .allSatisfy(event -> {
                    assertThat(event.path("causationId").asString())
                            .as(event.path("type").asString())
                            .isEqualTo(first.path("id").asString());
                    assertThat(event.path("correlationId").asString())
                            .isEqualTo(asked.text("/correlationId"));
                });
    }
}
