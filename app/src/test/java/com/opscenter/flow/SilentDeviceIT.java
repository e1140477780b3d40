package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// The story of a device that falls silent and is heard again, in its order.
@TestMethodOrder(OrderAnnotation.class)
class SilentDeviceIT {

    private static final Product PRODUCT = Product.shared();
    private static final Rest ROBOT = PRODUCT.robot();
    private static final LabPdu PDU = PRODUCT.pdu("pdu-2");

    private static String undone = "";
    private static String done = "";

    @BeforeAll
    static void fall_silent() {
        PRODUCT.switchBack();
        PDU.breakWith(Mode.SILENT);
        undone = ask("pdu-2:2/off");
        done = ask("pdu-2:3/off");
        ROBOT.post("/api/v1/sources/pdu-2/poll", "").is(202);
    }

    @AfterAll
    static void mend() {
        PDU.mend();
    }

    @Test
    @Order(1)
    void its_source_is_offline_with_the_reason_and_a_required_one_blinds_the_verdict() {
        Answer source =
                Until.see(
                        SilentDeviceIT::source,
                        seen -> seen.text("/health/status").equals("OFFLINE"));
        assertThat(source.text("/health/reason")).isEqualTo("COMMUNICATION");
        assertThat(source.text("/health/detail")).contains("No answer");

        JsonNode verdict =
                ROBOT.get("/api/v1/ops/verdict?after=" + source.position()).is(200).body();
        assertThat(verdict.path("level").asString()).isEqualTo("BLIND");
        assertThat(verdict.path("blindSources").asInt()).isEqualTo(1);
        assertThat(verdict.at("/reasons/0/key").asString()).isEqualTo("source/pdu-2");
    }

    @Test
    @Order(2)
    void commands_that_nothing_was_read_of_end_unknown_and_the_outlet_keeps_its_last_state() {
        assertThat(ended(undone).text("/status")).isEqualTo("unknown");
        assertThat(ended(done).text("/status")).isEqualTo("unknown");
        assertThat(ROBOT.get("/api/v1/power/outlets/pdu-2:2").is(200).text("/state"))
                .isEqualTo("ON");
    }

    @Test
    @Order(3)
    void the_first_reading_afterwards_settles_them() {
        PDU.press(2, true);
        PDU.press(3, false);
        PDU.mend();
        ROBOT.post("/api/v1/commands/" + undone + "/reread", "").is(202);

        assertThat(settled(undone).text("/status")).isEqualTo("contradicted");
        assertThat(settled(done).text("/status")).isEqualTo("confirmed");
        assertThat(PDU.effects()).noneMatch(late -> late.outlet() == 2 || late.outlet() == 3);
        Until.see(SilentDeviceIT::source, seen -> seen.text("/health/status").equals("ONLINE"));
        ROBOT.post("/api/v1/commands/" + undone + "/dismiss", "{\"note\":\"seen\"}").is(202);
    }

    private static Answer source() {
        return ROBOT.get("/api/v1/sources/pdu-2").is(200);
    }

    private static String ask(String path) {
        return ROBOT.post("/api/v1/power/outlets/" + path, "{}").is(202).text("/id");
    }

    private static Answer ended(String id) {
        return ROBOT.get("/api/v1/commands/" + id + "?wait=30").is(200);
    }

    private static Answer settled(String id) {
        return Until.see(() -> ended(id), seen -> !seen.text("/status").equals("unknown"));
    }
}
