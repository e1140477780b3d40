package com.opscenter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker.Kind;
import com.opscenter.data.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir Path root;

    @Test
    void data_and_port_survive_a_restart() throws Exception {
        String first = running(server -> execute(server, "CREATE TABLE kept AS SELECT 42 AS n"));

        String second =
                running(server -> assertThat(answer(server, "SELECT n FROM kept")).isEqualTo("42"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_server_is_durable_and_asks_for_a_password() throws Exception {
        running(server -> {
            assertThat(answer(server, "SHOW fsync")).isEqualTo("on");
            assertThat(answer(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(answer(server, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(answer(server, "SHOW data_checksums")).isEqualTo("on");
            assertThat(answer(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(server, "SHOW server_version")).startsWith(Binaries.VERSION);
            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                    server.url("postgres"), "postgres", "guess"))
                    .hasMessageContaining("authentication failed");
        });
    }

    @Test
    void secrets_are_for_the_owner_only() throws Exception {
        running(server -> {});

        assertThat(permissions("")).isEqualTo("rwx------");
        assertThat(permissions("secrets")).isEqualTo("rwx------");
        assertThat(permissions("secrets/postgres")).isEqualTo("rw-------");
        assertThat(permissions("database")).isEqualTo("rwx------");
        assertThat(data().resolve("superuser.password")).doesNotExist();
    }

    @Test
    void a_database_of_another_major_version_is_refused() throws Exception {
        running(server -> {});
        Files.writeString(data().resolve("database/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> running(server -> {}))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("./ops restore");
    }

    @Test
    void a_server_of_a_killed_predecessor_is_replaced() throws Exception {
        DataDirectory killed = DataDirectory.open(UnpackedOnce.in(data()), Kind.DEMO);
        PostgresServer orphan = PostgresServer.in(killed);
        orphan.start();
        execute(orphan, "CREATE TABLE kept AS SELECT 42 AS n");
        String pid = Files.readAllLines(data().resolve("database/postmaster.pid")).getFirst();
        killed.close();

        running(server -> assertThat(answer(server, "SELECT n FROM kept")).isEqualTo("42"));

        assertThat(ProcessHandle.of(Long.parseLong(pid))).isEmpty();
    }

    @Test
    void a_note_whose_process_number_was_reused_is_no_server() throws Exception {
        running(server -> {});
        Files.writeString(
                data().resolve("database/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data().resolve("database") + "\n1\n");

        running(server -> assertThat(answer(server, "SELECT 1")).isEqualTo("1"));
    }

    private Path data() {
        return root.resolve("data");
    }

    private String permissions(String name) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve(name)));
    }

    private interface Use {
        void of(PostgresServer server) throws SQLException;
    }

    /// @return the address it ran at
    private String running(Use use) throws Exception {
        try (DataDirectory directory = DataDirectory.open(UnpackedOnce.in(data()), Kind.DEMO);
                PostgresServer server = PostgresServer.in(directory)) {
            server.start();
            use.of(server);
            return server.url("postgres");
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(
                server.url("postgres"), server.username(), server.password());
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
