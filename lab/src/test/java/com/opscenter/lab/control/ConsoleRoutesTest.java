package com.opscenter.lab.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.cli.CliFault;
import com.opscenter.lab.cli.LabCli;
import com.opscenter.lab.netswitch.PortSpec;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ConsoleRoutesTest {

    private LabCli lab;
    private Routes routes;

    @BeforeEach
    void start() throws IOException {
        lab =
                LabCli.start(
                        SwitchSpec.of(SwitchPersonality.ZYNOS)
                                .named("attic", "GS1350-6HP")
                                .with(List.of(PortSpec.link("uplink", 1, 1), PortSpec.empty()))
                                .taking(Duration.ZERO, Duration.ZERO));
        routes =
                new Routes(
                        JsonMapper.builder().build(),
                        Peers.NONE.withConsoles(Map.of("zyxel-3", lab)));
    }

    @AfterEach
    void stop() throws IOException {
        lab.close();
    }

    @Test
    void somebody_disables_a_port_at_the_device() {
        String port = "/consoles/zyxel-3/ports/1";
        assertThat(ask("POST", port, "{\"hand\":\"DISABLE\"}").status()).isEqualTo(200);
        assertThat(lab.truth().during(() -> lab.truth().ports().getFirst().enabled())).isFalse();
        assertThat(ask("POST", port, "{\"hand\":\"BURN\"}").status()).isEqualTo(400);
        assertThat(ask("POST", "/consoles/zyxel-3/ports/3", "{\"hand\":\"PLUG\"}").status())
                .isEqualTo(404);
    }

    @Test
    void breaking_is_listed_until_mended() {
        ask("POST", "/consoles/zyxel-3/break", "{\"mode\":\"wrong-login\"}");
        assertThat(lab.broken()).containsExactly(CliFault.WRONG_LOGIN);
        ask("POST", "/consoles/zyxel-3/mend", "");
        assertThat(lab.broken()).isEmpty();
        assertThat(ask("POST", "/consoles/zyxel-3/break", "{\"mode\":\"x\"}").status())
                .isEqualTo(400);
        assertThat(ask("POST", "/consoles/zyxel-3/break", "no json").status()).isEqualTo(400);
    }

    @Test
    void all_and_one_are_shown_with_how_to_log_in_and_others_are_not_there() {
        assertThat(ask("GET", "/consoles", "").status()).isEqualTo(200);
        assertThat(ask("GET", "/consoles/zyxel-3", "").status()).isEqualTo(200);
        assertThat(ask("GET", "/consoles/zyxel-3/access", "").status()).isEqualTo(200);
        assertThat(ask("GET", "/consoles/zyxel-9", "").status()).isEqualTo(404);
        assertThat(ask("DELETE", "/consoles/zyxel-3", "").status()).isEqualTo(405);
    }

    private Reply ask(String method, String path, String body) {
        return routes.answer(method, path, body.getBytes(StandardCharsets.UTF_8));
    }
}
