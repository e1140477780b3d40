package com.opscenter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker.Kind;
import com.opscenter.data.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledHolderIT {

    @TempDir private Path root;
    private Path data;
    private Process holder;

    @BeforeEach
    void fork() throws Exception {
        data = root.resolve("data");
        holder = HoldsAServer.fork(data);
    }

    @AfterEach
    void killHolder() {
        holder.destroyForcibly().onExit().join();
    }

    @Test
    void while_another_process_lives_it_is_named() {
        assertThatThrownBy(() -> DataDirectory.open(data, Kind.DEMO))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("pid " + holder.pid());
    }

    @Test
    void after_kill_9_the_directory_is_free_and_the_orphan_replaced() throws Exception {
        String orphan = postmaster();
        killHolder();
        assertThat(ProcessHandle.of(Long.parseLong(orphan))).isPresent();

        try (DataDirectory directory = DataDirectory.open(data, Kind.DEMO);
                PostgresServer server = PostgresServer.in(directory)) {
            server.start();

            assertThat(ProcessHandle.of(Long.parseLong(orphan))).isEmpty();
            assertThat(postmaster()).isNotEqualTo(orphan);
        }
    }

    @Test
    void a_killed_postmaster_is_waited_for() throws Exception {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(postmaster())).orElseThrow();
        killHolder();
        postmaster.destroyForcibly();

        try (DataDirectory directory = DataDirectory.open(data, Kind.DEMO);
                PostgresServer server = PostgresServer.in(directory)) {
            server.start();

            assertThat(postmaster()).isNotEqualTo(String.valueOf(postmaster.pid()));
        }
    }

    private String postmaster() throws Exception {
        return Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst().strip();
    }
}
