package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Command;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PortCommand.MarkDispatched;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A port from the request to what is read back; the switch is told of, not simulated.
class ActOnPortIT {

    private static final Set<NetworkCapability> ALL =
            Set.of(NetworkCapability.PORT_ADMIN, NetworkCapability.POE);

    private final Product product = Product.shared();
    private final Rest robot = product.robot();

    /// Removed ids do not come back, so each test has a switch of its own.
    private final SwitchId id = new SwitchId("flow-" + Instant.now().toEpochMilli());

    private final String ports = "/api/v1/network/switches/" + id.value() + "/ports/";

    @BeforeEach
    void begin() {
        tell(
                new ObserveSwitch(
                        id,
                        id.value(),
                        new SwitchReading(
                                "Zyxel",
                                "GS1920",
                                null,
                                null,
                                "rack",
                                List.of("1", "2.17"),
                                null,
                                ALL)));
        read("1", AdminState.UP, true);
        read("2.17", AdminState.UP, false);
        Until.see(() -> robot.get(ports + "2.17").status(), status -> status == 200);
    }

    @AfterEach
    void end() {
        tell(new RemovePort(PortId.of(id, "1")));
        tell(new RemovePort(PortId.of(id, "2.17")));
        tell(new RemoveSwitch(id));
        Until.see(() -> robot.get(ports + "2.17").status(), status -> status == 404);
    }

    @Test
    void a_port_is_disabled_when_it_was_read_so_and_undone_after_that() {
        Answer asked = robot.post(ports + "2.17/disable", "{\"reason\":\"loop\"}").is(202);
        String command = asked.text("/id");
        assertThat(asked.text("/type")).isEqualTo("network.ActOnPort");
        assertThat(asked.text("/desired")).isEqualTo("DOWN");
        assertThat(robot.get(ports + "2.17?after=" + asked.position()).text("/pending/action"))
                .isEqualTo("disable");
        robot.post(ports + "2.17/poe-off", "{}").isProblem(409, "command-pending");

        tell(new MarkDispatched(PortId.of(id, "2.17"), command, Instant.now()));
        read("2.17", AdminState.DOWN, false);

        Answer ended = robot.get("/api/v1/commands/" + command + "?wait=10").is(200);
        assertThat(ended.text("/status")).isEqualTo("confirmed");
        assertThat(ended.text("/observed")).isEqualTo("DOWN");
        Answer shown =
                Until.see(
                        () -> robot.get(ports + "2.17").is(200),
                        port -> port.text("/lastChange/commandId").equals(command));
        assertThat(shown.text("/adminState")).isEqualTo("DOWN");
        robot.post("/api/v1/commands/" + command + "/undo", "{}").is(202);
        read("2.17", AdminState.UP, false);
    }

    @Test
    void our_way_to_the_switch_stays_and_what_it_cannot_is_refused() {
        robot.post(ports + "1/disable", "{}").isProblem(409, "management-port");
        robot.post(ports + "1/bounce?dry_run=true", "{}").is(200);
        robot.post(ports + "2.17/poe-cycle", "{}").isProblem(422, "capability-missing");
        robot.post(ports + "2.17/bounce", "{\"seconds\":61}").isProblem(422, "validation-failed");
        robot.post(ports + "2.17/enable", "{\"secnds\":1}").isProblem(422, "validation-failed");
        robot.post(ports + "9/enable", "{}").isProblem(404, "not-found");
    }

    @Test
    void our_words_protect_a_port_and_faceplates_hear_of_it() {
        Answer described =
                robot.patch(ports + "2.17", "{\"label\":\"Uplink\",\"protected\":true}").is(200);
        assertThat(described.text("/label")).isEqualTo("Uplink");
        assertThat(described.text("/protected")).isEqualTo("true");
        robot.post(ports + "2.17/disable", "{\"reason\":\"x\"}")
                .isProblem(422, "confirmation-required");
        Answer snapshot =
                robot.get("/api/v1/ops/snapshot?features=network&after=" + described.position())
                        .is(200);
        assertThat(snapshot.http().body())
                .contains("\"port/" + id.value() + "/2.17\"", "\"label\":\"Uplink\"");
        Answer device = robot.get("/api/v1/network/switches/" + id.value()).is(200);
        assertThat(device.text("/portCount")).isEqualTo("2");
    }

    private void read(String number, AdminState admin, boolean management) {
        PortReading reading =
                new PortReading(
                        1,
                        "swp" + number,
                        null,
                        true,
                        admin,
                        admin == AdminState.UP ? OperState.UP : OperState.DOWN,
                        null,
                        null,
                        null,
                        null,
                        management,
                        false,
                        ALL);
        tell(new ObservePort(PortId.of(id, number), reading, null));
    }

    private void tell(Command command) {
        Observes.tell(product.organization(), command);
    }
}
