package com.opscenter.lab.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.hostmon.Fault;
import com.opscenter.lab.hostmon.LabHostmon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class HostmonRoutesTest {

    @TempDir private Path directory;
    private LabHostmon lab;
    private Routes routes;

    @BeforeEach
    void start() {
        lab = LabHostmon.demo(directory.resolve("log.db"), InstantSource.system());
        routes =
                new Routes(
                        JsonMapper.builder().build(),
                        Peers.NONE.withHostmons(Map.of("hostmon-1", lab)));
    }

    @AfterEach
    void stop() throws IOException {
        lab.close();
    }

    @Test
    void tests_turn_out_as_asked() {
        assertThat(ask("POST", "/hostmon/hostmon-1/tests/101/down", "").status()).isEqualTo(200);
        assertThat(lab.shown().get(101)).isEqualTo(new LabHostmon.Shown("No answer", ""));
        ask("POST", "/hostmon/hostmon-1/tests/101/up", "");
        assertThat(lab.shown().get(101)).isEqualTo(new LabHostmon.Shown("Host is alive", "8 ms"));
        assertThat(ask("POST", "/hostmon/hostmon-1/tests/999/down", "").status()).isEqualTo(404);
        assertThat(ask("POST", "/hostmon/hostmon-1/tests/101/burn", "").status()).isEqualTo(404);
    }

    @Test
    void breaking_is_listed_until_mended() {
        ask("POST", "/hostmon/hostmon-1/break", "{\"mode\":\"locked\"}");
        assertThat(lab.broken()).containsExactly(Fault.LOCKED);
        ask("POST", "/hostmon/hostmon-1/mend", "");
        assertThat(lab.broken()).isEmpty();
        assertThat(ask("POST", "/hostmon/hostmon-1/break", "{\"mode\":\"x\"}").status())
                .isEqualTo(400);
        assertThat(ask("POST", "/hostmon/hostmon-1/break", "no json").status()).isEqualTo(400);
    }

    @Test
    void all_and_one_are_shown_and_others_are_not_there() {
        assertThat(ask("GET", "/hostmon", "").status()).isEqualTo(200);
        assertThat(ask("GET", "/hostmon/hostmon-1", "").status()).isEqualTo(200);
        assertThat(ask("GET", "/hostmon/other", "").status()).isEqualTo(404);
        assertThat(ask("DELETE", "/hostmon/hostmon-1", "").status()).isEqualTo(405);
    }

    private Reply ask(String method, String path, String body) {
        return routes.answer(method, path, body.getBytes(StandardCharsets.UTF_8));
    }
}
