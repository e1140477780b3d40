package com.opscenter.adapters.hostmon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.uptime.api.MonitorStatus;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real databases: a PostgreSQL with the default layout, and a file as Uptime Kuma keeps it.
class ReadDatabasesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");
    private static final Instant FROM = NOW.minusSeconds(86_400);

    @TempDir private Path directory;
    private AdapterWorld world;

    @BeforeEach
    void start() {
        world =
                AdapterWorld.start(
                        Map.of(
                                "opscenter.adapters.hostmon.timeout",
                                "1s",
                                "opscenter.adapters.hostmon.directories",
                                directory.toString()));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void postgresql_is_read_by_local_time_and_lines_of_one_second_stay_in_order() throws Exception {
        execute(
                "CREATE TABLE hmlog (no serial, eventtime timestamp, testname text, status text,"
                        + " reply text, testid int, testmethod text)",
                "INSERT INTO hmlog (eventtime, testname, status, reply, testid, testmethod) VALUES"
                        + " ('2026-11-21 03:00:00', 'WAN1', 'No answer', '', 17, 'Ping'),"
                        + " ('2026-11-21 03:00:00', 'WAN1', 'Host is alive', '9 ms', 17, 'Ping'),"
                        + " ('2026-11-21 03:00:01', 'WAN1', 'Checking', '', 17, 'Ping'),"
                        + " (NULL, 'WAN1', 'Bad', '', 17, 'Ping')");
        List<LogLine> lines = read(postgres(Map.of("idColumn", "no")));
        assertThat(lines)
                .extracting(LogLine::status)
                .containsExactly(MonitorStatus.DOWN, MonitorStatus.UP);
        assertThat(lines.getFirst().at()).isEqualTo(Instant.parse("2026-11-21T02:00:00Z"));
        assertThat(lines.getFirst().target()).isEqualTo("17");
        assertThat(lines.getFirst().reply()).isNull();
        assertThat(lines).extracting(LogLine::key).doesNotHaveDuplicates();
    }

    @Test
    void nothing_can_be_written() throws Exception {
        execute("CREATE TABLE hmlog (eventtime timestamp)");
        LogSettings settings = LogSettings.of(postgres(Map.of()));
        try (Connection connection = world.bean(LogConnections.class).open(settings);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM hmlog"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void a_slow_statement_ends() throws Exception {
        execute(
                "CREATE VIEW hmlog AS SELECT now()::timestamp AS eventtime, 1 AS testid,"
                        + " 'x' AS testname, 'Ok' AS status, '' AS reply, pg_sleep(30)::text AS testmethod");
        assertThatThrownBy(() -> read(postgres(Map.of())))
                .isInstanceOf(DeviceException.class)
                .hasMessageContaining("took too long");
    }

    @Test
    void failures_say_what_to_do_and_no_secret() throws Exception {
        assertThatThrownBy(() -> read(postgres(Map.of())))
                .hasMessageContaining("no such table or columns")
                .hasMessageNotContaining("canary");
        SourceDraft other = postgres(Map.of());
        SourceDraft stranger =
                new SourceDraft(
                        other.kind(),
                        other.endpoint(),
                        other.config(),
                        Map.of("username", "nobody", "password", "canary-password"));
        assertThatThrownBy(() -> read(stranger)).hasMessageContaining("refuses the user");
        assertThatThrownBy(() ->
                        read(
                                new SourceDraft(
                                        other.kind(),
                                        "jdbc:postgresql://127.0.0.1:1/hostmon",
                                        other.config(),
                                        other.credentials())))
                .hasMessageContaining("cannot be reached");
        assertThatThrownBy(() ->
                        read(
                                new SourceDraft(
                                        other.kind(),
                                        "jdbc:mariadb://127.0.0.1:1/hostmon",
                                        other.config(),
                                        other.credentials())))
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() ->
                        read(
                                new SourceDraft(
                                        other.kind(),
                                        "jdbc:postgresql://203.0.113.7/hostmon",
                                        other.config(),
                                        other.credentials())))
                .hasMessageContaining("outside the networks");
    }

    @Test
    void uptime_kuma_is_read_by_its_changes_alone() throws Exception {
        Path file = directory.resolve("kuma.db");
        try (Connection kuma = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = kuma.createStatement()) {
            statement.execute("CREATE TABLE monitor (id INTEGER, name TEXT, type TEXT)");
            statement.execute(
                    "CREATE TABLE heartbeat (id INTEGER, important INTEGER, monitor_id INTEGER,"
                            + " status INTEGER, msg TEXT, time TEXT)");
            statement.execute("INSERT INTO monitor VALUES (3, 'Shop', 'http')");
            statement.execute(
                    "INSERT INTO heartbeat VALUES"
                            + " (1, 1, 3, 1, '200 - OK', '2026-11-21 01:00:00.123'),"
                            + " (2, 0, 3, 1, '200 - OK', '2026-11-21 01:01:00.120'),"
                            + " (3, 1, 3, 2, 'pending', '2026-11-21 02:00:00.100'),"
                            + " (4, 1, 3, 0, 'timeout', '2026-11-21 02:01:00.100'),"
                            + " (5, 1, 3, 3, 'upgrade', '2026-11-21 02:05:00.000')");
        }
        List<LogLine> lines =
                read(
                        new SourceDraft(
                                HostmonKind.NAME,
                                "jdbc:sqlite:" + file,
                                Map.of("preset", "uptime-kuma"),
                                Map.of()));
        assertThat(lines)
                .extracting(LogLine::status)
                .containsExactly(MonitorStatus.UP, MonitorStatus.DOWN, MonitorStatus.MAINTENANCE);
        assertThat(lines.getFirst().name()).isEqualTo("Shop");
        assertThat(lines.getFirst().at()).isEqualTo(Instant.parse("2026-11-21T01:00:00.123Z"));
        assertThat(lines.getFirst().key()).isEqualTo("1");
    }

    private List<LogLine> read(SourceDraft draft) throws DeviceException {
        LogSettings settings = LogSettings.of(draft);
        List<LogLine> lines = new ArrayList<>();
        new LogReader(
                        settings,
                        world.bean(LogConnections.class),
                        new ExchangeLog(Clock.systemUTC()))
                .read(FROM, null, NOW, lines::add);
        return lines;
    }

    private SourceDraft postgres(Map<String, String> more) throws SQLException {
        Map<String, String> config = new HashMap<>(more);
        config.put("timeZone", "Europe/Berlin");
        try (Connection connection = world.database.getConnection()) {
            URI address = URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
            return new SourceDraft(
                    HostmonKind.NAME,
                    "jdbc:postgresql://127.0.0.1:" + address.getPort() + address.getPath(),
                    config,
                    Map.of("username", "postgres", "password", "canary-password"));
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = world.database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
