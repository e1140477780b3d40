package com.opscenter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerIT {

    @TempDir private Path root;

    @Test
    void a_killed_server_is_started_again_at_its_address_until_it_is_told_to_stop()
            throws Exception {
        ProcessHandle last;
        String url;
        try (DataDirectory directory =
                        DataDirectory.open(UnpackedOnce.in(root.resolve("data")), Kind.DEMO);
                PostgresServer server = PostgresServer.in(directory)) {
            server.start();
            server.keepRunning();
            url = server.url("postgres");
            for (int kill = 0; kill < 3; kill++) {
                ProcessHandle killed = postmaster();
                killed.destroyForcibly();
                killed.onExit().join();

                while (!isServing(url)) {
                    LockSupport.parkNanos(20_000_000);
                }
                assertThat(postmaster().pid()).isNotEqualTo(killed.pid());
            }
            last = postmaster();
        }
        assertThat(last.isAlive()).isFalse();
        assertThat(isServing(url)).isFalse();
    }

    private ProcessHandle postmaster() throws Exception {
        String pid = Files.readAllLines(root.resolve("data/database/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /// A server that asks for a password serves.
    private static boolean isServing(String url) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "guess")) {
            return connection.isValid(1);
        } catch (SQLException refused) {
            return "28P01".equals(refused.getSQLState());
        }
    }
}
