package com.opscenter.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.lab.cli.CliUsers;
import com.opscenter.lab.cli.LabCli;
import com.opscenter.lab.load.LoadState;
import com.opscenter.lab.routeros.LabRouter;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LabTest {

    @TempDir private Path directory;

    @Test
    void the_announcement_lets_a_manager_in() throws IOException {
        try (Lab lab = Lab.start(directory, Optional.empty())) {
            JsonNode source = announcement().at("/sources/0");
            LabPdu pdu = unit(lab, "pdu-1");
            assertThat(source.path("endpoint").asString())
                    .isEqualTo("snmp://127.0.0.1:" + pdu.port());
            assertThat(source.at("/config/authProtocol").asString()).isEqualTo("SHA");
            assertThat(source.at("/credentials/authPassphrase").asString())
                    .isEqualTo(pdu.users().ops().authPassphrase())
                    .hasSizeBetween(15, 32);
        }
    }

    @Test
    void the_demo_is_calm_and_carries_about_8_amps() throws IOException {
        try (Lab lab = Lab.start(directory, Optional.empty())) {
            assertThat(lab.pdus().values())
                    .allMatch(p -> p.truth().phases().getFirst().state() == LoadState.NORMAL);
            assertThat(unit(lab, "pdu-1").truth().totalMilliamps()).isBetween(7_900, 8_500);
        }
    }

    @Test
    void only_the_owner_reads_what_a_lab_keeps() throws IOException {
        try (Lab _ = Lab.start(directory, Optional.empty())) {
            for (String file : List.of("lab.json", "memory.json")) {
                assertThat(
                                PosixFilePermissions.toString(
                                        Files.getPosixFilePermissions(directory.resolve(file))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void a_restart_keeps_ports_secrets_outlets_and_effects_and_counts_a_boot() throws IOException {
        JsonNode before;
        try (Lab lab = Lab.start(directory, Optional.empty());
                Manager manager = Manager.of(unit(lab, "pdu-1"))) {
            before = announcement();
            assertThat(manager.set(Oids.RPDU2_COMMAND + 1, 2)).isZero();
        }
        try (Lab lab = Lab.start(directory, Optional.empty());
                Manager manager = Manager.of(unit(lab, "pdu-1"))) {
            assertThat(announcement()).isEqualTo(before);
            assertThat(unit(lab, "pdu-1").engineBoots()).isEqualTo(2);
            assertThat(unit(lab, "pdu-1").effects()).hasSize(1);
            manager.await(Oids.RPDU2_STATE + 1, state -> state == 1);
        }
    }

    @Test
    void a_router_shows_the_same_certificate_after_a_restart() throws IOException {
        String before;
        try (Lab lab = Lab.start(directory, Optional.empty())) {
            before = router(lab).fingerprint();
        }
        try (Lab lab = Lab.start(directory, Optional.empty())) {
            assertThat(router(lab).fingerprint()).isEqualTo(before);
            assertThat(announcement().at("/sources/5/endpoint").asString())
                    .isEqualTo("apis://127.0.0.1:" + router(lab).ports().apis());
        }
    }

    @Test
    void a_command_line_keeps_its_port_its_users_and_its_host_key_over_a_restart()
            throws IOException {
        String key;
        int port;
        CliUsers users;
        try (Lab lab = Lab.start(directory, Optional.empty())) {
            key = console(lab).fingerprint();
            port = console(lab).port();
            users = console(lab).users();
        }
        try (Lab lab = Lab.start(directory, Optional.empty())) {
            assertThat(console(lab).fingerprint()).isEqualTo(key);
            assertThat(console(lab).port()).isEqualTo(port);
            assertThat(console(lab).users()).isEqualTo(users);
        }
        try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                Lab lab = Lab.start(directory, Optional.empty())) {
            assertThat(console(lab).port()).isPositive().isNotEqualTo(port);
        }
    }

    private static LabCli console(Lab lab) {
        return Optional.ofNullable(lab.consoles().get("zyxel-3")).orElseThrow();
    }

    private static LabRouter router(Lab lab) {
        return Optional.ofNullable(lab.routers().get("mikrotik-1")).orElseThrow();
    }

    @Test
    void a_remembered_port_that_is_taken_is_replaced() throws IOException {
        int port;
        try (Lab lab = Lab.start(directory, Optional.empty())) {
            port = unit(lab, "pdu-1").port();
        }
        try (var _ = new DatagramSocket(port, InetAddress.ofLiteral("127.0.0.1"));
                Lab lab = Lab.start(directory, Optional.empty());
                Manager manager = Manager.of(unit(lab, "pdu-1"))) {
            assertThat(unit(lab, "pdu-1").port()).isNotEqualTo(port);
            assertThat(manager.number(Oids.RPDU2_SWITCHED)).isEqualTo(10);
        }
    }

    @Test
    void a_second_lab_on_the_same_directory_is_refused() throws IOException {
        try (Lab _ = Lab.start(directory, Optional.empty())) {
            assertThatThrownBy(() -> Lab.start(directory, Optional.empty()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(directory.toString());
        }
    }

    @Test
    void a_process_announces_itself_and_ends_on_sigterm() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Lab.class.getName(),
                                "--data",
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var output = process.inputReader()) {
            assertThat(output.lines().anyMatch(line -> line.startsWith("lab=ready"))).isTrue();
            assertThat(announcement().path("sources")).hasSize(13);
            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_wrong_command_line_is_answered_with_the_right_one() {
        assertThatThrownBy(() -> LabArguments.parse("--data"))
                .hasMessageContaining("Usage: Lab --data DIR");
        assertThatThrownBy(() -> LabArguments.parse("--data", "x", "--control-port", "70000"))
                .hasMessageContaining("0 to 65535");
    }

    private static LabPdu unit(Lab lab, String id) {
        return Optional.ofNullable(lab.pdus().get(id)).orElseThrow();
    }

    private JsonNode announcement() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(directory.resolve("lab.json")));
    }
}
