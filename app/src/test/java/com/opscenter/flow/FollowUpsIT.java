package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.Misbehavior;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What can still be done about a command once it was given.
class FollowUpsIT {

    private static final String OUTLETS = "/api/v1/power/outlets/";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private final String request = "follow-" + UUID.randomUUID();

    @Test
    void a_switch_is_undone_by_a_command_of_its_own_and_only_once() {
        String off = ended(ask("pdu-2:2/off"), "confirmed");

        Answer undo = robot.post(command(off) + "/undo", "{\"reason\":\"wrong one\"}").is(202);

        assertThat(undo.text("/id")).isNotEqualTo(off);
        assertThat(undo.text("/action")).isEqualTo("on");
        assertThat(undo.text("/reason")).isEqualTo("wrong one");
        ended(undo.text("/id"), "confirmed");
        Until.see(() -> robot.get(OUTLETS + "pdu-2:2").text("/state"), "ON"::equals);
        robot.post(command(off) + "/undo", "{}", "X-Request-Id", request)
                .isProblem(409, "state-moved-on");
        assertThat(recorded().at("/payload/code").asString()).isEqualTo("state-moved-on");
    }

    @Test
    void what_has_ended_is_neither_cancelled_nor_dismissed_but_may_be_read_again() {
        String on = ended(ask("pdu-2:3/on"), "confirmed");
        robot.post(command(on) + "/cancel", "{}").isProblem(409, "state-moved-on");
        robot.post(command(on) + "/dismiss", "{\"note\":\"fine\"}")
                .isProblem(409, "state-moved-on");
        robot.post(command(on) + "/dismiss", "{}").isProblem(422, "validation-failed");
        robot.post(command(on) + "/reread", "{}").is(202);
        for (String verb : new String[] {"cancel", "dismiss", "reread", "undo"}) {
            robot.post(command("none") + "/" + verb, "{}").isProblem(404, "not-found");
            product.person("viewer")
                    .rest()
                    .post(command(on) + "/" + verb, "{\"" + word(verb) + "\":\"x\"}")
                    .isProblem(403, "forbidden");
        }
    }

    @Test
    void the_words_of_a_dismissal_are_said_once() {
        LabPdu pdu = product.pdu("pdu-2");
        pdu.breakWith(Misbehavior.of(Mode.LIE).at(1));
        try {
            String id = ended(ask("pdu-2:1/off"), "contradicted");
            robot.post(
                            command(id) + "/dismiss",
                            "{\"note\":\"seen by eye\"}",
                            "X-Request-Id",
                            request)
                    .is(202);
            JsonNode event = recorded();
            assertThat(event.at("/payload/note").asString()).isEqualTo("seen by eye");
            assertThat(event.path("reason").isNull()).isTrue();
        } finally {
            pdu.mend();
        }
    }

    private static String word(String verb) {
        return verb.equals("dismiss") ? "note" : "reason";
    }

    private JsonNode recorded() {
        JsonNode items =
                Until.see(
                        () ->
                                robot.get("/api/v1/audit/events?correlation_id=" + request)
                                        .is(200)
                                        .body()
                                        .path("items"),
                        seen -> !seen.isEmpty());
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private String ask(String path) {
        return robot.post(OUTLETS + path, "{}").is(202).text("/id");
    }

    private String ended(String id, String status) {
        assertThat(robot.get(command(id) + "?wait=30").is(200).text("/status")).isEqualTo(status);
        return id;
    }

    private static String command(String id) {
        return "/api/v1/commands/" + id;
    }
}
