package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A unit near its limit warns, one over it alarms, and both are over when the load is.
class LoadIT {

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private final LabPdu pdu = product.pdu("pdu-3");

    @AfterEach
    void mend() {
        pdu.mend();
    }

    @Test
    void near_is_a_warning_over_is_critical_and_normal_is_calm() {
        pdu.breakWith(Mode.NEAR);
        assertThat(severity(read("NEAR"))).isEqualTo("warning");

        pdu.breakWith(Mode.OVERLOAD);
        Answer over = read("OVER");
        assertThat(severity(over)).isEqualTo("critical");
        assertThat(verdict(over).path("level").asString()).isEqualTo("CRITICAL");
        assertThat(verdict(over).at("/reasons/0/text").asString()).contains("over its limit");

        pdu.mend();
        assertThat(severity(read("NORMAL"))).isEmpty();
    }

    private Answer read(String state) {
        robot.post("/api/v1/sources/pdu-3/poll", "").is(202);
        return Until.see(
                () -> robot.get("/api/v1/power/pdus/pdu-3").is(200),
                seen -> seen.text("/load/state").equals(state));
    }

    private JsonNode verdict(Answer after) {
        return robot.get("/api/v1/ops/verdict?after=" + after.position()).is(200).body();
    }

    /// Of the reason that concerns the unit, empty where there is none.
    private String severity(Answer after) {
        for (JsonNode reason : verdict(after).path("reasons")) {
            if (reason.path("key").asString().equals("pdu/pdu-3")) {
                return reason.path("severity").asString();
            }
        }
        return "";
    }
}
