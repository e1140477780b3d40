package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Command;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortCommand.RemovePort;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.SwitchCommand.ObserveSwitch;
import com.opscenter.network.api.SwitchCommand.RemoveSwitch;
import com.opscenter.network.api.SwitchId;
import com.opscenter.network.api.SwitchReading;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A change behind our back: seen with the next poll, told, and answered.
class DriftIT {

    private static final String DRIFTS = "/api/v1/sources/drift";
    private static final String PDU = "pdu-1";
    private static final String OUTLET = "outlet:pdu-1:6:power";
    private static final int NUMBER = 6;

    private final Product product = Product.shared();
    private final Rest robot = product.robot();

    @BeforeEach
    void begin() {
        product.switchBack();
        product.awaitNominal();
    }

    @AfterEach
    void end() {
        product.switchBack();
    }

    @Test
    void what_was_changed_at_the_device_drifts_until_the_usual_command_has_set_it_right()
            throws Exception {
        String command = switchOff();
        try (Live live = product.listener().hear(product.topic("drift"))) {
            live.next(frame -> frame.json().path("kind").asString().equals("beat"));

            product.pdu(PDU).press(NUMBER, true);
            Polls.now(robot, PDU);

            Chain chain = new Chain(live, "drift/outlet/pdu-1/6/power");
            JsonNode told = chain.until(value -> value.path("observed").asString().equals("ON"));
            assertThat(told.path("wanted").asString()).isEqualTo("OFF");
            assertThat(told.at("/wantedBy/commandId").asString()).isEqualTo(command);
        }
        assertThat(newest(2))
                .as("in the append of the very reading")
                .containsExactly("power.OutletDrifted", "power.OutletStateObserved");
        Answer shown = robot.get(DRIFTS + "/" + OUTLET).is(200);
        assertThat(shown.text("/enforceable")).isEqualTo("true");
        assertThat(reasons())
                .anyMatch(reason -> reason.path("link").asString().equals("/ops/drift"));
        assertThat(robot.get("/api/v1/ops/verdict").text("/level")).isEqualTo("DEGRADED");
        Answer dry = robot.post(DRIFTS + "/" + OUTLET + "/enforce?dry_run=true", "{}").is(200);
        assertThat(dry.text("/would_emit/0/type")).isEqualTo("power.OutletSwitchRequested");

        Answer asked = robot.post(DRIFTS + "/" + OUTLET + "/enforce", "{\"reason\":\"back\"}");

        assertThat(asked.is(202).text("/action")).isEqualTo("off");
        assertThat(ended(asked)).isEqualTo("confirmed");
        assertThat(SnmpLook.outlet(product.pdu(PDU), NUMBER)).isEqualTo(SnmpLook.OFF);
        isGone();
    }

    @Test
    void what_is_accepted_is_wanted_from_then_on() {
        switchOff();
        product.pdu(PDU).press(NUMBER, true);
        Polls.now(robot, PDU);
        Until.see(() -> robot.get(DRIFTS + "/" + OUTLET).status(), status -> status == 200);
        String accept = DRIFTS + "/" + OUTLET + "/accept";
        Rest viewer = product.person("viewer").rest();
        viewer.get(DRIFTS + "?domain=infra").is(200);
        viewer.post(accept, "{}").isProblem(403, "forbidden");
        robot.post(accept, "{\"observed\":\"OFF\"}").isProblem(409, "state-moved-on");
        robot.post(accept, "{\"observed\":\"UP\"}").isProblem(422, "validation-failed");
        robot.get(DRIFTS + "?domain=moon").isProblem(422, "validation-failed");

        Answer accepted = robot.post(accept, "{\"observed\":\"ON\",\"reason\":\"as planned\"}");

        assertThat(accepted.is(202).text("/status")).isEqualTo("confirmed");
        assertThat(accepted.text("/action")).isEqualTo("accept-drift");
        isGone();
        robot.post(accept, "{}").isProblem(404, "not-found");
        product.pdu(PDU).press(NUMBER, false);
        Polls.now(robot, PDU);
        Answer again =
                Until.see(() -> robot.get(DRIFTS + "/" + OUTLET), answer -> answer.status() == 200);
        assertThat(again.text("/wanted")).isEqualTo("ON");
        assertThat(again.text("/wantedBy/commandId")).isEqualTo(accepted.text("/id"));
    }

    @Test
    void a_port_that_is_only_read_can_be_accepted_and_not_enforced() {
        SwitchId id = new SwitchId("drift-" + Instant.now().toEpochMilli());
        PortId port = PortId.of(id, "1");
        String ports = "/api/v1/network/switches/" + id.value() + "/ports/1";
        String drift = DRIFTS + "/port:" + port.value() + ":admin";
        Set<NetworkCapability> able = Set.of(NetworkCapability.PORT_ADMIN);
        tell(
                new ObserveSwitch(
                        id,
                        id.value(),
                        new SwitchReading(
                                "Zyxel", "GS1920", null, null, "rack", List.of("1"), null, able)));
        read(port, AdminState.UP, able);
        Until.see(() -> robot.get(ports).status(), status -> status == 200);
        Answer asked = robot.post(ports + "/disable", "{}").is(202);
        read(port, AdminState.DOWN, able);
        assertThat(ended(asked)).isEqualTo("confirmed");

        read(port, AdminState.UP, Set.of());

        Answer shown = Until.see(() -> robot.get(drift), answer -> answer.status() == 200);
        assertThat(shown.text("/wanted")).isEqualTo("DOWN");
        assertThat(shown.text("/enforceable")).isEqualTo("false");
        robot.post(drift + "/enforce", "{}").isProblem(422, "capability-missing");
        robot.post(drift + "/accept", "{}").is(202);
        Until.see(() -> robot.get(drift).status(), status -> status == 404);
        read(port, AdminState.DOWN, Set.of());
        Until.see(() -> robot.get(drift).status(), status -> status == 200);
        tell(new RemovePort(port));
        tell(new RemoveSwitch(id));
        Until.see(() -> robot.get(drift).status(), status -> status == 404);
        product.awaitNominal();
    }

    /// @return the id of the command
    private String switchOff() {
        Answer asked = robot.post("/api/v1/power/outlets/pdu-1:6/off", "{}").is(202);
        assertThat(ended(asked)).isEqualTo("confirmed");
        return asked.text("/id");
    }

    private String ended(Answer asked) {
        return robot.get("/api/v1/commands/" + asked.text("/id") + "?wait=30").text("/status");
    }

    private void isGone() {
        Until.see(() -> robot.get(DRIFTS + "/" + OUTLET).status(), status -> status == 404);
        product.awaitNominal();
    }

    private List<String> newest(int limit) {
        String history = "/api/v1/audit/events?target=outlet/pdu-1/6&limit=" + limit;
        return items(robot.get(history).is(200).body().path("items"))
                .map(event -> event.path("type").asString())
                .toList();
    }

    private Stream<JsonNode> reasons() {
        return items(robot.get("/api/v1/ops/verdict").is(200).body().path("reasons"));
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return array.valueStream();
    }

    private void read(PortId port, AdminState admin, Set<NetworkCapability> able) {
        PortReading reading =
                new PortReading(
                        1,
                        "swp1",
                        null,
                        true,
                        admin,
                        admin == AdminState.UP ? OperState.UP : OperState.DOWN,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        able);
        tell(new ObservePort(port, reading, null));
    }

    private void tell(Command command) {
        Observes.tell(product.organization(), command);
    }
}
