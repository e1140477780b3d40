package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.Misbehavior;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is told of a command is what the device was read as, whatever it answered. All are given at
/// once, since each takes until its deadline.
class MisbehavingDeviceIT {

    private static final Product PRODUCT = Product.shared();
    private static final Rest ROBOT = PRODUCT.robot();
    private static final LabPdu PDU = PRODUCT.pdu("pdu-1");

    private static String refused = "";
    private static String lied = "";
    private static String wronglyDenied = "";

    @BeforeAll
    static void give_the_commands() {
        PDU.breakWith(
                Misbehavior.of(Mode.REFUSE).at(3),
                Misbehavior.of(Mode.LIE).at(9),
                Misbehavior.of(Mode.ERROR_BUT_SWITCHED).at(10));
        refused = ask("pdu-1:3/on");
        lied = ask("pdu-1:9/off");
        wronglyDenied = ask("pdu-1:10/off");
    }

    @AfterAll
    static void mend() {
        PDU.mend();
    }

    @Test
    void a_refusal_of_the_device_is_told_in_its_words() {
        Answer command = ended(refused);

        assertThat(command.text("/status")).isEqualTo("rejected");
        assertThat(command.text("/statusReason")).isNotBlank();
        assertThat(PDU.truth().outlets().get(2).on()).isFalse();
        assertThat(state("pdu-1:3")).isEqualTo("OFF");
    }

    @Test
    void an_error_of_a_device_that_switched_is_confirmed() {
        Answer command = ended(wronglyDenied);

        assertThat(command.text("/status")).isEqualTo("confirmed");
        assertThat(state("pdu-1:10")).isEqualTo("OFF");
    }

    @Test
    void a_lie_is_contradicted_and_degrades_the_verdict_until_dismissed() {
        Answer command = ended(lied);
        assertThat(command.text("/status")).isEqualTo("contradicted");
        assertThat(command.text("/observed")).isEqualTo("ON");
        assertThat(state("pdu-1:9")).isEqualTo("ON");
        JsonNode verdict = verdict(command);
        assertThat(reasons(verdict)).contains("command/" + lied);
        assertThat(verdict.path("level").asString()).isIn("DEGRADED", "BLIND");

        Answer dismissed =
                ROBOT.post("/api/v1/commands/" + lied + "/dismiss", "{\"note\":\"seen\"}").is(202);

        JsonNode after = verdict(dismissed);
        assertThat(reasons(after)).doesNotContain("command/" + lied);
        ROBOT.post("/api/v1/commands/" + lied + "/dismiss", "{\"note\":\"again\"}").is(409);
        assertThat(ended(lied).text("/status")).isEqualTo("contradicted");
    }

    private static String ask(String path) {
        return ROBOT.post("/api/v1/power/outlets/" + path, "{}").is(202).text("/id");
    }

    private static Answer ended(String id) {
        return ROBOT.get("/api/v1/commands/" + id + "?wait=30").is(200);
    }

    private static String state(String outlet) {
        return ROBOT.get("/api/v1/power/outlets/" + outlet).is(200).text("/state");
    }

    private static JsonNode verdict(Answer after) {
        return ROBOT.get("/api/v1/ops/verdict?after=" + after.text("/position")).is(200).body();
    }

    private static List<String> reasons(JsonNode verdict) {
        List<String> keys = new ArrayList<>();
        verdict.path("reasons").forEach(reason -> keys.add(reason.path("key").asString()));
        return keys;
    }
}
