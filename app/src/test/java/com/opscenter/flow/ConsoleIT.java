package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.cli.CliFault;
import com.opscenter.lab.cli.LabCli;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A switch that has nothing but a command line: its ports are read and set over SSH.
class ConsoleIT {

    private static final String SOURCE = "/api/v1/sources/zyxel-3";
    private static final String PORT = "/api/v1/network/switches/zyxel-3/ports/3";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private final LabCli console = product.console("zyxel-3");

    @BeforeEach
    void begin() {
        Polls.now(robot, "zyxel-3");
        Until.see(() -> robot.get(PORT).status(), status -> status == 200);
    }

    @AfterEach
    void end() {
        console.mend();
        Polls.now(robot, "zyxel-3");
        product.awaitNominal();
    }

    @Test
    void a_port_is_disabled_and_enabled_again_by_what_is_typed_at_the_prompt() {
        assertThat(ended("disable")).isEqualTo("confirmed");
        assertThat(console.truth().ports().get(2).enabled()).isFalse();
        assertThat(console.given()).contains("interface port-channel 3", "inactive");
        Until.see(() -> robot.get(PORT).is(200).text("/adminState"), "DOWN"::equals);

        assertThat(ended("enable")).isEqualTo("confirmed");
        assertThat(console.truth().ports().get(2).enabled()).isTrue();
        assertThat(console.execs()).isZero();
    }

    @Test
    void a_switch_that_lets_nobody_in_says_why_and_comes_back_by_itself() {
        readEvery(5);
        console.breakWith(CliFault.WRONG_LOGIN);
        console.hangUp();
        Polls.now(robot, "zyxel-3");
        Answer shut =
                Until.see(
                        () -> robot.get(SOURCE),
                        source -> source.text("/health/reason").equals("AUTHENTICATION"));
        assertThat(shut.text("/health/status")).isEqualTo("OFFLINE");
        assertThat(shut.text("/health/detail"))
                .contains("check name and password")
                .doesNotContain(console.users().ops().password());
        console.mend();
        Until.see(() -> robot.get(SOURCE).text("/health/status"), "ONLINE"::equals);
        readEvery(60);
    }

    private void readEvery(int seconds) {
        String intervals = "{\"intervals\":{\"status\":%1$d,\"metrics\":%1$d}}".formatted(seconds);
        robot.put(SOURCE, intervals).is(200);
    }

    private String ended(String verb) {
        String command = robot.post(PORT + "/" + verb, "{}").is(202).text("/id");
        return robot.get("/api/v1/commands/" + command + "?wait=30").is(200).text("/status");
    }
}
