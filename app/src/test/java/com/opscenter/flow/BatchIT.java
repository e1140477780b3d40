package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.pdu.Misbehavior;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Several outlets by one command, in order, one at a time.
class BatchIT {

    private static final String BATCH = "/api/v1/power/outlets/batch";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();

    @AfterEach
    void mend() {
        product.pdu("pdu-1").mend();
    }

    @BeforeEach
    void begin() {
        product.switchBack();
    }

    @Test
    void the_steps_are_done_one_after_the_other_in_the_name_of_who_asked() {
        Answer asked =
                ask(
                        "{\"outletId\":\"pdu-1:7\",\"action\":\"off\"},"
                                + "{\"outletId\":\"pdu-1:8\",\"action\":\"off\",\"delayMs\":200},"
                                + "{\"outletId\":\"pdu-1:7\",\"action\":\"on\"}");
        assertThat(asked.text("/type")).isEqualTo("power.SwitchBatch");
        assertThat(asked.body().path("children")).hasSize(3);

        Answer ended = ended(asked);

        assertThat(ended.text("/status")).as(ended.http().body()).isEqualTo("confirmed");
        assertThat(ended.text("/statusReason")).isEqualTo("3 of 3 confirmed");
        Answer first = child(ended, 0);
        Answer second = child(ended, 1);
        assertThat(first.text("/status")).isEqualTo("confirmed");
        assertThat(first.text("/reason")).isEqualTo("moving house");
        assertThat(first.text("/requestedBy/id")).isEqualTo(asked.text("/requestedBy/id"));
        assertThat(Instant.parse(second.text("/requestedAt")))
                .isAfterOrEqualTo(Instant.parse(first.text("/endedAt")));
        assertThat(robot.get("/api/v1/power/outlets/pdu-1:7").text("/state")).isEqualTo("ON");
        assertThat(robot.get("/api/v1/power/outlets/pdu-1:8").text("/state")).isEqualTo("OFF");
        robot.post("/api/v1/power/outlets/pdu-1:8/on", "{}").is(202);
    }

    @Test
    void a_step_that_fails_leaves_out_the_rest() {
        product.pdu("pdu-1").breakWith(Misbehavior.of(Mode.REFUSE).at(4));
        Answer ended =
                ended(
                        ask(
                                "{\"outletId\":\"pdu-1:4\",\"action\":\"off\"},"
                                        + "{\"outletId\":\"pdu-1:6\",\"action\":\"off\"}"));

        assertThat(ended.text("/status")).isEqualTo("rejected");
        assertThat(ended.text("/statusReason"))
                .isEqualTo("0 of 2 confirmed; pdu-1:4 off: rejected; 1 not begun");
        assertThat(robot.get("/api/v1/power/outlets/pdu-1:6").text("/state")).isEqualTo("ON");
    }

    @Test
    void a_batch_that_could_not_be_finished_is_not_begun() {
        String good = "{\"outletId\":\"pdu-1:6\",\"action\":\"off\"}";
        Answer unknown =
                refused(good + ",{\"outletId\":\"pdu-1:99\",\"action\":\"off\"}")
                        .isProblem(404, "not-found");
        assertThat(unknown.body().path("step").asInt()).isEqualTo(1);
        refused(good + ",{\"outletId\":\"pdu-1:6\",\"action\":\"toggle\"}")
                .isProblem(422, "validation-failed");
        robot.post(BATCH, "{\"steps\":[" + good + "]}").isProblem(422, "validation-failed");
        robot.post(BATCH, "{\"reason\":\"x\"}").isProblem(422, "validation-failed");
        assertThat(robot.get("/api/v1/power/outlets/pdu-1:6").text("/state")).isEqualTo("ON");

        Answer rehearsed = robot.post(BATCH + "?dry_run=true", body(good)).is(200);
        assertThat(rehearsed.body().path("accepted").asBoolean()).isTrue();
        assertThat(rehearsed.text("/impact/0/outlet/id")).isEqualTo("pdu-1:6");
    }

    @Test
    void a_batch_is_stopped_while_it_waits() {
        Answer asked = ask("{\"outletId\":\"pdu-1:6\",\"action\":\"on\",\"delayMs\":600000}");
        Answer cancelled =
                robot.post("/api/v1/commands/" + asked.text("/id") + "/cancel", "{}").is(202);
        assertThat(cancelled.text("/status")).isEqualTo("cancelled");
        assertThat(cancelled.text("/statusReason")).isEqualTo("0 of 1 confirmed; 1 not begun");
    }

    private Answer ask(String steps) {
        return refused(steps).is(202);
    }

    private Answer refused(String steps) {
        return robot.post(BATCH, body(steps));
    }

    private static String body(String steps) {
        return "{\"reason\":\"moving house\",\"steps\":[" + steps + "]}";
    }

    private Answer ended(Answer asked) {
        return robot.get("/api/v1/commands/" + asked.text("/id") + "?wait=30").is(200);
    }

    private Answer child(Answer batch, int number) {
        String id = batch.text("/children/" + number);
        return robot.get("/api/v1/commands/" + id).is(200);
    }
}
